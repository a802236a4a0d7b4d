using System;
using System.IO;

namespace FixedNet
{
    /// <summary>A file that is written whole or not at all.</summary>
    internal static class ReplacedFile
    {
        public static void Write(string path, Action<Stream> write)
        {
            string temporary = path + "." + Guid.NewGuid().ToString("N") + ".tmp";
            try
            {
                using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
                {
                    write(stream);
                    stream.Flush(flushToDisk: true);
                }

                Rename(temporary, path);
            }
            catch
            {
                File.Delete(temporary);
                throw;
            }
        }

        private static void Rename(string temporary, string path)
        {
#if NET8_0_OR_GREATER
            File.Move(temporary, path, overwrite: true);
#else
            if (File.Exists(path))
                File.Replace(temporary, path, null);
            else
                File.Move(temporary, path);
#endif
        }
    }
}

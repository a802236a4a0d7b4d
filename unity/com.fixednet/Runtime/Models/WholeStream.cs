#nullable enable
using System;
using System.IO;

namespace FixedNet
{
    /// <summary>Reads a stream to its end, taking memory in proportion to what it has delivered so far.</summary>
    internal static class WholeStream
    {
        private const int FirstBuffer = 1 << 16, MaxArray = 0x7FFFFFC7;

        public static ArraySegment<byte> Read(Stream stream)
        {
            byte[] bytes = new byte[FirstLength(stream)];
            int count = 0;
            while (true)
            {
                int read = stream.Read(bytes, count, bytes.Length - count);
                if (read == 0)
                    return new ArraySegment<byte>(bytes, 0, count);

                count += read;
                if (count < bytes.Length)
                    continue;
                if (count == MaxArray)
                    throw new InvalidDataException("Files of 2 GiB and more are not supported.");
                Array.Resize(ref bytes, (int)Math.Min(MaxArray, 2L * bytes.Length));
            }
        }

        /// <summary>Where the length is known, one byte more, so that the end is seen without growing.</summary>
        private static int FirstLength(Stream stream)
        {
            if (!stream.CanSeek)
                return FirstBuffer;
            long rest = stream.Length - stream.Position;
            if (rest >= MaxArray)
                throw new InvalidDataException("Files of 2 GiB and more are not supported.");
            return (int)Math.Max(1, rest + 1);
        }
    }
}

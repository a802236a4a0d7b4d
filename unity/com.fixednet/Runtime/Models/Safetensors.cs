#nullable enable
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace FixedNet
{
    /// <summary>
    /// The safetensors format: eight bytes of little-endian length, a header of that length in JSON, and the numbers of all tensors one after
    /// the other, little-endian.
    /// </summary>
    /// <remarks>
    /// A file is read whole and held against its header before anything is made of it: one whose header is longer than 100,000,000 bytes, has
    /// a name twice, or whose tensors overlap, leave gaps or do not end with the file is refused. Memory is taken for what was read only. Files
    /// of 2 GiB and more are not supported.
    /// </remarks>
    public static class Safetensors
    {
        private const int LengthBytes = 8, MaxHeader = 100_000_000;

        /// <summary>Reads a file.</summary>
        /// <param name="path">Where the file is.</param>
        /// <returns>Its tensors and texts.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
        /// <exception cref="InvalidDataException">It is no safetensors file, or a damaged one.</exception>
        /// <exception cref="IOException">The file cannot be read.</exception>
        public static SafetensorsFile Read(string path)
        {
            Arguments.RequireNotNull(path, nameof(path));
            using (FileStream stream = File.OpenRead(path))
                return Read(stream);
        }

        /// <summary>Reads a stream from where it stands to its end.</summary>
        /// <param name="stream">The stream; it stays open.</param>
        /// <returns>The tensors and texts.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
        /// <exception cref="InvalidDataException">It holds no safetensors file, or a damaged one.</exception>
        public static SafetensorsFile Read(Stream stream)
        {
            Arguments.RequireNotNull(stream, nameof(stream));
            ArraySegment<byte> file = WholeStream.Read(stream);
            byte[] bytes = file.Array!;
            if (file.Count < LengthBytes)
                throw new InvalidDataException($"A safetensors file has at least {LengthBytes} bytes, this one has {file.Count}.");

            long headerLength = BinaryPrimitives.ReadInt64LittleEndian(bytes);
            if (headerLength < 0 || headerLength > MaxHeader || headerLength > file.Count - LengthBytes)
                throw new InvalidDataException($"The header would have {unchecked((ulong)headerLength)} bytes: more than the file has, or than the format allows.");

            int dataStart = LengthBytes + (int)headerLength;
            var header = SafetensorsHeader.Read(SafetensorsText.Decode(bytes, LengthBytes, (int)headerLength), file.Count - dataStart);
            var tensors = new List<SafetensorsTensor>(header.Entries.Count);
            foreach (SafetensorsHeader.Entry entry in header.Entries)
            {
                var data = new ReadOnlyMemory<byte>(bytes, dataStart + (int)entry.Begin, (int)(entry.End - entry.Begin));
                tensors.Add(new SafetensorsTensor(entry.Name, entry.Type, entry.Shape, data));
            }

            return new SafetensorsFile(tensors, header.Texts);
        }

        /// <summary>Writes a file: to a temporary one beside it, which then takes its name, so a crash leaves the old file.</summary>
        /// <param name="path">Where the file is to be.</param>
        /// <param name="tensors">The tensors, no two of the same name.</param>
        /// <param name="metadata">Texts by name, to go with them.</param>
        /// <exception cref="ArgumentNullException"><paramref name="path"/> or <paramref name="tensors"/> is null.</exception>
        /// <exception cref="ArgumentException">Two tensors have the same name, or a text is no valid Unicode.</exception>
        /// <exception cref="IOException">The file cannot be written.</exception>
        public static void Write(string path, IEnumerable<SafetensorsTensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
        {
            Arguments.RequireNotNull(path, nameof(path));
            var all = Checked(tensors);
            byte[] header = Header(all, metadata);
            ReplacedFile.Write(path, stream => Write(stream, header, all));
        }

        /// <summary>Writes to a stream, from where it stands.</summary>
        /// <param name="stream">The stream; it stays open.</param>
        /// <param name="tensors">The tensors, no two of the same name.</param>
        /// <param name="metadata">Texts by name, to go with them.</param>
        /// <exception cref="ArgumentNullException"><paramref name="stream"/> or <paramref name="tensors"/> is null.</exception>
        /// <exception cref="ArgumentException">Two tensors have the same name, or a text is no valid Unicode.</exception>
        public static void Write(Stream stream, IEnumerable<SafetensorsTensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
        {
            Arguments.RequireNotNull(stream, nameof(stream));
            var all = Checked(tensors);
            Write(stream, Header(all, metadata), all);
        }

        private static void Write(Stream stream, byte[] header, List<SafetensorsTensor> tensors)
        {
            var length = new byte[LengthBytes];
            BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
            stream.Write(length, 0, length.Length);
            stream.Write(header, 0, header.Length);
            foreach (SafetensorsTensor tensor in tensors)
            {
                byte[] bytes = tensor.Bytes.ToArray();
                stream.Write(bytes, 0, bytes.Length);
            }
        }

        private static List<SafetensorsTensor> Checked(IEnumerable<SafetensorsTensor> tensors)
        {
            Arguments.RequireNotNull(tensors, nameof(tensors));
            var all = new List<SafetensorsTensor>();
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (SafetensorsTensor tensor in tensors)
            {
                Arguments.RequireNotNull(tensor, nameof(tensors));
                if (!names.Add(tensor.Name))
                    throw new ArgumentException($"Two tensors are called \"{tensor.Name}\".", nameof(tensors));
                all.Add(tensor);
            }

            return all;
        }

        /// <summary>The header, with blanks behind it so that the numbers start at a multiple of eight bytes.</summary>
        private static byte[] Header(List<SafetensorsTensor> tensors, IReadOnlyDictionary<string, string>? metadata)
        {
            var text = new StringBuilder("{");
            if (metadata != null && metadata.Count > 0)
            {
                SafetensorsText.Quote(text, SafetensorsHeader.Metadata);
                string before = ":{";
                foreach (KeyValuePair<string, string> pair in metadata)
                {
                    if (pair.Value is null || !SafetensorsText.IsUnicode(pair.Key) || !SafetensorsText.IsUnicode(pair.Value))
                        throw new ArgumentException($"The text \"{pair.Key}\" is null or no valid Unicode.", nameof(metadata));
                    text.Append(before);
                    SafetensorsText.Quote(text, pair.Key);
                    text.Append(':');
                    SafetensorsText.Quote(text, pair.Value);
                    before = ",";
                }

                text.Append('}');
            }

            long end = 0;
            foreach (SafetensorsTensor tensor in tensors)
            {
                if (text.Length > 1)
                    text.Append(',');
                SafetensorsText.Quote(text, tensor.Name);
                long begin = end;
                end += tensor.Bytes.Length;
                text.Append(FormattableString.Invariant($":{{\"dtype\":\"{tensor.Type}\",\"shape\":[{string.Join(",", tensor.Shape)}],\"data_offsets\":[{begin},{end}]}}"));
            }

            text.Append('}');
            byte[] json = SafetensorsText.Encode(text.ToString());
            var padded = new byte[(json.Length + 7) / 8 * 8];
            json.CopyTo(padded, 0);
            padded.AsSpan(json.Length).Fill((byte)' ');
            return padded;
        }
    }
}

using System;
using System.Collections.Generic;
using System.IO;

namespace FixedNet
{
    /// <summary>What a header says: tensors with their places among the numbers, and texts beside them.</summary>
    internal sealed class SafetensorsHeader
    {
        public const string Metadata = "__metadata__";

        private readonly SafetensorsText _json;

        private SafetensorsHeader(string text) => _json = new SafetensorsText(text);

        public Dictionary<string, string> Texts { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

        /// <summary>In the order of their places.</summary>
        public List<Entry> Entries { get; } = new List<Entry>();

        /// <summary>Reads a header and holds it against the number of bytes that follow it: they must be the tensors, one after the other.</summary>
        public static SafetensorsHeader Read(string text, long dataLength)
        {
            if (text.Length == 0 || text[0] != '{')
                throw new InvalidDataException("The header of the safetensors file does not start with '{'.");

            var header = new SafetensorsHeader(text);
            header._json.EachMember(header.Member);
            header._json.ExpectEnd();
            header.Entries.Sort((a, b) => a.Begin != b.Begin ? a.Begin.CompareTo(b.Begin) : a.End.CompareTo(b.End));

            long end = 0;
            foreach (Entry entry in header.Entries)
            {
                if (entry.Begin != end)
                    throw new InvalidDataException($"The tensor \"{entry.Name}\" starts at byte {entry.Begin}, and the one before it ends at {end}: {(entry.Begin < end ? "they overlap" : "there is a gap")}.");
                end = entry.End;
            }

            if (end != dataLength)
                throw new InvalidDataException($"The tensors take {end} bytes, and {dataLength} follow the header.");
            return header;
        }

        private void Member(string name)
        {
            if (name == Metadata)
                _json.EachMember(key => Texts.Add(key, _json.String()));
            else
                Entries.Add(Tensor(name));
        }

        private Entry Tensor(string name)
        {
            string? type = null;
            List<long>? shape = null, offsets = null;
            _json.EachMember(key =>
            {
                switch (key)
                {
                    case "dtype": type = _json.String(); break;
                    case "shape": shape = Sizes(); break;
                    case "data_offsets": offsets = Sizes(); break;
                    default: throw _json.Wrong($"a tensor has no \"{key}\"");
                }
            });

            if (type is null || shape is null || offsets is null)
                throw _json.Wrong($"the tensor \"{name}\" must have \"dtype\", \"shape\" and \"data_offsets\"");
            if (offsets.Count != 2 || offsets[0] > offsets[1])
                throw _json.Wrong($"\"data_offsets\" of the tensor \"{name}\" must be a start and an end that is not before it");
            if (Bytes(type, shape, name) != offsets[1] - offsets[0])
                throw _json.Wrong($"the tensor \"{name}\" of type {type} and shape {Shapes.Text(shape)} does not take {offsets[1] - offsets[0]} bytes");
            return new Entry(name, type, shape.ToArray(), offsets[0], offsets[1]);
        }

        private long Bytes(string type, List<long> shape, string name)
        {
            long bytes = TensorTypes.Size(type);
            if (bytes == 0)
                throw _json.Wrong($"the type \"{type}\" of the tensor \"{name}\" is unknown");
            foreach (long axis in shape)
            {
                if (axis != 0 && bytes > long.MaxValue / axis)
                    throw _json.Wrong($"the shape {Shapes.Text(shape)} of the tensor \"{name}\" is too large");
                bytes *= axis;
            }

            return bytes;
        }

        private List<long> Sizes()
        {
            var sizes = new List<long>();
            _json.Each('[', ']', () => sizes.Add(_json.Size()));
            return sizes;
        }

        /// <summary>A tensor's place: its bytes from Begin on, before End, counted from the end of the header.</summary>
        internal sealed class Entry
        {
            public Entry(string name, string type, long[] shape, long begin, long end)
            {
                Name = name;
                Type = type;
                Shape = shape;
                Begin = begin;
                End = end;
            }

            public string Name { get; }

            public string Type { get; }

            public long[] Shape { get; }

            public long Begin { get; }

            public long End { get; }
        }
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace FixedNet
{
    /// <summary>Reads the JSON of a header: strings, sizes, and what stands between them. Nothing nests here, so nothing recurses.</summary>
    internal sealed class SafetensorsText
    {
        private static readonly Encoding _strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

        private readonly string _text;
        private int _at;

        public SafetensorsText(string text) => _text = text;

        public static string Decode(byte[] bytes, int start, int length)
        {
            try
            {
                return _strict.GetString(bytes, start, length);
            }
            catch (DecoderFallbackException exception)
            {
                throw new InvalidDataException("The header of the safetensors file is not UTF-8.", exception);
            }
        }

        public static byte[] Encode(string text) => _strict.GetBytes(text);

        /// <summary>Whether every surrogate has its other half.</summary>
        public static bool IsUnicode(string text)
        {
            for (int k = 0; k < text.Length; k++)
            {
                if (char.IsHighSurrogate(text[k]) && k + 1 < text.Length && char.IsLowSurrogate(text[k + 1]))
                    k++;
                else if (char.IsSurrogate(text[k]))
                    return false;
            }

            return true;
        }

        public static void Quote(StringBuilder into, string text)
        {
            into.Append('"');
            foreach (char letter in text)
            {
                if (letter == '"' || letter == '\\')
                    into.Append('\\').Append(letter);
                else if (letter < ' ')
                    into.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
                else
                    into.Append(letter);
            }

            into.Append('"');
        }

        public InvalidDataException Wrong(string what) =>
            new InvalidDataException($"The header of the safetensors file is wrong at character {_at}: {what}.");

        public bool IsAt(char wanted)
        {
            SkipBlanks();
            return _at < _text.Length && _text[_at] == wanted;
        }

        public void Expect(char wanted)
        {
            if (!IsAt(wanted))
                throw Wrong($"'{wanted}' is missing");
            _at++;
        }

        public void ExpectEnd()
        {
            SkipBlanks();
            if (_at < _text.Length)
                throw Wrong("something follows the last '}'");
        }

        /// <summary>Goes through the elements between two brackets; the reader of an element stops behind it.</summary>
        public void Each(char open, char close, Action element)
        {
            Expect(open);
            if (!IsAt(close))
            {
                element();
                while (IsAt(','))
                {
                    _at++;
                    element();
                }
            }

            Expect(close);
        }

        /// <summary>Goes through the members of an object.</summary>
        public void EachMember(Action<string> value)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            Each('{', '}', () =>
            {
                string name = String();
                if (!names.Add(name))
                    throw Wrong($"the name \"{name}\" stands twice");
                Expect(':');
                value(name);
            });
        }

        /// <summary>A size: a whole number from 0 to 2⁶³ − 1, without sign, fraction or exponent.</summary>
        public long Size()
        {
            SkipBlanks();
            int start = _at;
            long size = 0;
            for (; _at < _text.Length && _text[_at] >= '0' && _text[_at] <= '9'; _at++)
            {
                int digit = _text[_at] - '0';
                if (size > (long.MaxValue - digit) / 10)
                    throw Wrong("a number is too large for a size");
                size = 10 * size + digit;
            }

            bool leadingZero = _at > start + 1 && _text[start] == '0';
            if (_at == start || leadingZero || (_at < _text.Length && ".eE".IndexOf(_text[_at]) >= 0))
                throw Wrong("a size must be a whole number that is not negative");
            return size;
        }

        public string String()
        {
            Expect('"');
            var text = new StringBuilder();
            while (true)
            {
                if (_at >= _text.Length || _text[_at] < ' ')
                    throw Wrong("a string does not end");
                char letter = _text[_at++];
                if (letter == '"')
                    break;
                text.Append(letter == '\\' ? Escaped() : letter);
            }

            string read = text.ToString();
            return IsUnicode(read) ? read : throw Wrong("a string has half a surrogate pair");
        }

        private char Escaped()
        {
            char letter = _at < _text.Length ? _text[_at++] : '\0';
            switch (letter)
            {
                case '"': case '\\': case '/': return letter;
                case 'b': return '\b';
                case 'f': return '\f';
                case 'n': return '\n';
                case 'r': return '\r';
                case 't': return '\t';
                case 'u' when _at + 4 <= _text.Length
                    && ushort.TryParse(_text.Substring(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code):
                    _at += 4;
                    return (char)code;
                default: throw Wrong("a string has an unknown escape");
            }
        }

        private void SkipBlanks()
        {
            while (_at < _text.Length && (_text[_at] == ' ' || _text[_at] == '\t' || _text[_at] == '\n' || _text[_at] == '\r'))
                _at++;
        }
    }
}

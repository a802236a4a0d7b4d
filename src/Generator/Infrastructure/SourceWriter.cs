using System;
using System.Text;

namespace FixedNet.Generator.Infrastructure;

/// <summary>Text with indentation and blocks. Lines end with \n on every machine, and none ends with a blank.</summary>
internal sealed class SourceWriter
{
    private const int IndentWidth = 4;
    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>Writes one line, or each line of a text, at the current indentation.</summary>
    public void Line(string text = "")
    {
        int start = 0;
        while (true)
        {
            int next = text.IndexOf('\n', start), end = next < 0 ? text.Length : next;
            while (end > start && char.IsWhiteSpace(text[end - 1]))
                end--;
            if (end > start)
                _text.Append(' ', _indent * IndentWidth).Append(text, start, end - start);
            _text.Append('\n');
            if (next < 0)
                return;
            start = next + 1;
        }
    }

    /// <summary>Writes a header and an opening brace; disposing writes the closing one.</summary>
    public Scope Block(string header = "")
    {
        if (header.Length > 0)
            Line(header);
        Line("{");
        _indent++;
        return new Scope(this);
    }

    public override string ToString() => _text.ToString();

    internal readonly struct Scope(SourceWriter writer) : IDisposable
    {
        public void Dispose()
        {
            writer._indent--;
            StringBuilder text = writer._text;
            if (text.Length > 1 && text[text.Length - 1] == '\n' && text[text.Length - 2] == '\n')
                text.Length--; // no blank line before a brace
            writer.Line("}");
        }
    }
}

using System;
using System.Collections.Generic;
using System.Text;

namespace FixedNet.Generator.Infrastructure;

/// <summary>Text with indentation and blocks. Lines end with \n on every machine, and none ends with a blank.</summary>
/// <remarks>It keeps lines, each with its depth, until the text is wanted: what is written within another text is then not copied at every depth.</remarks>
internal sealed class SourceWriter
{
    private const int IndentWidth = 4;
    private readonly List<(int Indent, string Text)> _lines = [];
    private int _indent;
    private string _prefix = "";

    /// <summary>Whether the first line is a comment.</summary>
    public bool StartsWithComment => _lines.Count > 0 && _lines[0].Text.StartsWith("//", StringComparison.Ordinal);

    /// <summary>All there is, where that is one line; else null.</summary>
    public string? OnlyLine => _lines.Count == 1 && _lines[0].Indent == 0 ? _lines[0].Text : null;

    /// <summary>Puts a text in front of the next line.</summary>
    public void Prefix(string text) => _prefix += text;

    /// <summary>Writes one line, or each line of a text, at the current indentation.</summary>
    public void Line(string text = "")
    {
        if (_prefix.Length > 0)
            (text, _prefix) = (_prefix + text, "");
        int start = 0;
        while (true)
        {
            int next = text.IndexOf('\n', start), end = next < 0 ? text.Length : next;
            while (end > start && char.IsWhiteSpace(text[end - 1]))
                end--;
            _lines.Add((_indent, start == 0 && end == text.Length ? text : text.Substring(start, end - start)));
            if (next < 0)
                return;
            start = next + 1;
        }
    }

    /// <summary>Writes what another has, at the current indentation; without blank lines at its end.</summary>
    public void Lines(SourceWriter other)
    {
        int count = other._lines.Count;
        while (count > 0 && other._lines[count - 1].Text.Length == 0)
            count--;
        for (int k = 0; k < count; k++)
            _lines.Add((_indent + other._lines[k].Indent, other._lines[k].Text));
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

    public override string ToString()
    {
        int length = 0;
        foreach (var (indent, line) in _lines)
            length += line.Length + indent * IndentWidth + 1;
        var text = new StringBuilder(length);
        foreach (var (indent, line) in _lines)
        {
            if (line.Length > 0)
                text.Append(' ', indent * IndentWidth).Append(line);
            text.Append('\n');
        }

        return text.ToString();
    }

    internal readonly struct Scope(SourceWriter writer) : IDisposable
    {
        public void Dispose()
        {
            List<(int Indent, string Text)> lines = writer._lines;
            if (lines[lines.Count - 1].Text.Length == 0)
                lines.RemoveAt(lines.Count - 1); // no blank line before a brace
            writer._indent--;
            writer.Line("}");
        }
    }
}

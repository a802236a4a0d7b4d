using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace FixedNet.Generator.Tests.Harness;

/// <summary>A source in which [|…|] marks where diagnostics are expected.</summary>
public sealed partial record MarkedSource(string Text, IReadOnlyList<TextSpan> Spans)
{
    public static MarkedSource Parse(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        int start = 0;
        int end = 0;
        foreach (Match mark in Marks().Matches(marked))
        {
            text.Append(marked, end, mark.Index - end);
            if (mark.Value == "[|")
                start = text.Length;
            else
                spans.Add(TextSpan.FromBounds(start, text.Length));
            end = mark.Index + mark.Length;
        }

        return new MarkedSource(text.Append(marked, end, marked.Length - end).ToString(), spans);
    }

    [GeneratedRegex(@"\[\||\|\]")]
    private static partial Regex Marks();
}

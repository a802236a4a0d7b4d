using System.Collections.Generic;
using System.Text;

namespace FixedNet.Generator.Printing;

/// <summary>Breaks long expressions into lines.</summary>
internal static class LineWrapping
{
    private const int Width = 110;

    /// <summary>The head, then the terms joined; lines after the first are indented and start with the operator.</summary>
    public static string Wrap(string head, IReadOnlyList<string> terms, string separator)
    {
        var text = new StringBuilder(head);
        int column = head.Length;
        for (int k = 0; k < terms.Count; k++)
        {
            string term = k == 0 ? terms[k] : separator + terms[k];
            if (k > 0 && column + term.Length > Width)
            {
                text.Append("\n   ");
                column = 3;
            }

            text.Append(term);
            column += term.Length;
        }

        return text.ToString();
    }
}

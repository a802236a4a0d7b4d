using System;
using System.Collections.Generic;

namespace FixedNet.Generator.Printing;

/// <summary>Statements that do the same to neighbours, beside each other: a row of sums reads as a row.</summary>
internal static class Rows
{
    private const int Width = 110;

    /// <summary>Joins statements into lines, in their order; declarations of one type under one type.</summary>
    public static IEnumerable<string> Join(IEnumerable<string> statements)
    {
        string? line = null, type = null;
        foreach (string statement in statements)
        {
            string? declared = Declared(statement);
            string next = declared is null ? " " + statement : ", " + statement.Substring(declared.Length + 1);
            if (line is not null && declared == type && line.Length + next.Length <= Width && statement.IndexOf('\n') < 0)
            {
                line = declared is null ? line + next : line.Substring(0, line.Length - 1) + next;
                continue;
            }

            if (line is not null)
                yield return line;
            (line, type) = (statement, declared);
        }

        if (line is not null)
            yield return line;
    }

    /// <summary>"float" of "float z = 0f;"; null for what declares nothing.</summary>
    private static string? Declared(string statement)
    {
        int type = statement.IndexOf(' '), name = type < 0 ? -1 : statement.IndexOf(' ', type + 1);
        return name > 0 && IsWord(statement, type + 1, name) && string.CompareOrdinal(statement, name, " = ", 0, 3) == 0 && !statement.StartsWith("ref ", StringComparison.Ordinal)
            ? statement.Substring(0, type)
            : null;
    }

    private static bool IsWord(string text, int start, int end)
    {
        for (int k = start; k < end; k++)
        {
            if (!char.IsLetterOrDigit(text[k]) && text[k] != '_')
                return false;
        }

        return end > start;
    }
}

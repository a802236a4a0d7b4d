using System;
using System.Collections.Generic;
using System.Linq;

namespace FixedNet.Generator.Printing;

/// <summary>Statements that do the same to neighbours, beside each other: a row of sums reads as a row.</summary>
internal static class Rows
{
    private const int Width = 130;

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

    /// <summary>Declarations, in their order but for their types: those of one type together.</summary>
    public static IEnumerable<string> ByType(IEnumerable<string> declarations) =>
        Join(declarations.GroupBy(declaration => Declared(declaration) ?? "").SelectMany(type => type));

    /// <summary>Whether a line is one statement that declares nothing.</summary>
    public static bool IsPlain(string line) => line.IndexOf(';') == line.Length - 1 && Declared(line) is null && !line.StartsWith("ref ", StringComparison.Ordinal);

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

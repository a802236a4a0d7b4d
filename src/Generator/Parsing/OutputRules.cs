using System;
using System.Linq;
using FixedNet.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Parsing;

/// <summary>What became of a right declaration: its members should be there, once. Only the analyzer, which sees what generators wrote, can ask.</summary>
internal static class OutputRules
{
    private const string Member = "fixedNetParameters";

    public static void Check(INamedTypeSymbol type, Problems problems)
    {
        int members = type.GetMembers(Member).Length;
        if (members > 1)
            problems.Report(Descriptors.GeneratedTwice, type, type.Name);
        else if (members == 0 && type.DeclaringSyntaxReferences.All(reference => IsWritten(reference.SyntaxTree)))
            problems.Report(Descriptors.GeneratedElsewhere, type, type.Name);
    }

    /// <summary>Whether a generator may have written a file: an editor that has not run this one yet must not be taken for it.</summary>
    private static bool IsWritten(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase);
}

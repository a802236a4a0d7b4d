#if NEWEST_ROSLYN // it is written in today's C#
using System.Text.RegularExpressions;
using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FixedNet.Generator.Tests.Docs;

/// <summary>The examples of docs/saving.md are one program, which compiles without a warning and comes to its end.</summary>
[Trait(Depends.On, Depends.Roslyn)]
public sealed partial class SavingTests
{
    [Fact]
    public void Its_examples_compile_and_do_what_they_say()
    {
        string page = File.ReadAllText(Path.Combine(Surroundings.RepositoryRoot, "docs/saving.md")).ReplaceLineEndings("\n");
        var blocks = CodeBlocks().Matches(page).Select(match => match.Groups["code"].Value).ToList();
        var (types, statements) = (blocks.Where(IsType).ToList(), blocks.Where(block => !IsType(block)).ToList());
        Assert.Equal((3, 4), (types.Count, statements.Count));

        const string Checks = """
            if (!loaded.Parameters.SequenceEqual(bird.Parameters) || !lucky.Parameters.SequenceEqual(new Bird(seed).Parameters))
                throw new InvalidOperationException("loaded");
            if (back.Fitness != 3 || !back.Parameters.SequenceEqual(bird.Parameters) || new PackedBird().Brain.Length != PackedBird.ParameterCount)
                throw new InvalidOperationException("back");
            if (new NamedBird("a", 3).Name != "a" || population[1].Parameters.SequenceEqual(population[2].Parameters))
                throw new InvalidOperationException("population");
            """;
        var run = GeneratorRun.Of(string.Join("\n", ["using System;", "using FixedNet;", .. statements, Checks, .. types]));
        var program = run.Output.WithOptions(((CSharpCompilationOptions)run.Output.Options).WithOutputKind(OutputKind.ConsoleApplication));
        using var assembly = new MemoryStream();
        Assert.Empty(program.Emit(assembly).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));

        try
        {
            System.Reflection.Assembly.Load(assembly.ToArray()).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            File.Delete("bird.safetensors");
        }
    }

    private static bool IsType(string block) => block.StartsWith('[');

    [GeneratedRegex(@"```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlocks();
}
#endif

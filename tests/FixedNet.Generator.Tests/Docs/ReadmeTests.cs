using System.Text.RegularExpressions;
using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;
#if NEWEST_ROSLYN
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
#endif

namespace FixedNet.Generator.Tests.Docs;

/// <summary>What the README shows is what is so.</summary>
[Trait(Depends.On, Depends.Roslyn)]
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Surroundings.RepositoryRoot, "README.md")).Replace("\r\n", "\n");

#if NEWEST_ROSLYN // it is written in today's C#
    [Fact]
    public void Its_example_compiles_and_learns_what_it_says()
    {
        string example = "using System;\n" + CodeBlocks().Match(Readme).Groups["code"].Value;
        var run = GeneratorRun.Of(example);
        var program = run.Output.WithOptions(((CSharpCompilationOptions)run.Output.Options).WithOutputKind(OutputKind.ConsoleApplication));
        using var assembly = new MemoryStream();
        Assert.Empty(program.Emit(assembly).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));

        TextWriter console = Console.Out;
        using var printed = new StringWriter();
        try
        {
            Console.SetOut(printed);
            System.Reflection.Assembly.Load(assembly.ToArray()).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
        }

        string[] lines = printed.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(6, lines.Length);
        Assert.StartsWith("epoch 500: loss 0.00", lines[4]);
        Assert.StartsWith("1 xor 0: ", lines[5]);
        Assert.InRange(double.Parse(lines[5]["1 xor 0: ".Length..], CultureInfo.InvariantCulture), 0.99, 1);
    }

    [GeneratedRegex(@"```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlocks();
#endif

    [Fact]
    public void Its_excerpts_stand_in_generated_code()
    {
        var excerpts = Excerpts().Matches(Readme);
        Assert.NotEmpty(excerpts);
        foreach (Match excerpt in excerpts)
        {
            string text = GeneratorRun.Of($"using FixedNet; {excerpt.Groups["network"].Value} partial class Net {{ }}").Text;
            string lines = string.Join("\n", text.Split('\n').Select(line => line.Trim()));
            string shown = string.Join("\n", excerpt.Groups["code"].Value.TrimEnd('\n').Split('\n').Select(line => line.Trim()));
            Assert.Contains(shown, lines);
        }
    }

    [GeneratedRegex(@"<!-- excerpt: (?<network>.*?) -->\n```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Excerpts();
}

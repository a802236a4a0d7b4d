using System.Text.RegularExpressions;
using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Deterministic;

/// <summary>What deterministic networks are made of, as text: nothing that a platform or its hardware decides.</summary>
[Trait(Depends.On, Depends.Hardware)]
public sealed class TextTests
{
    private static readonly string _folder = Path.Combine(Surroundings.RepositoryRoot, "tests", "Deterministic");

    /// <summary>Functions of the framework that every platform computes exactly.</summary>
    private static readonly HashSet<string> _exact = ["Abs", "Min", "Max", "Sqrt", "Clamp"];

    private static readonly Regex _framework = new(@"\bMathF?\.(\w+)", RegexOptions.Compiled);

    private static string[] Networks => [.. Directory.GetFiles(Path.Combine(_folder, "Networks"), "*.cs").Select(File.ReadAllText)];

    public static TheoryData<bool> Platforms => [true, false];

    [Theory]
    [MemberData(nameof(Platforms))]
    public void Emitted_code_calls_no_function_that_platforms_round_in_their_own_way(bool isNetStandard)
    {
        var run = GeneratorRun.On(isNetStandard ? TargetPlatform.NetStandard21 : TargetPlatform.Net10, Networks);
        Assert.NotEmpty(run.AllTexts);
        foreach (var (name, text) in run.AllTexts)
        {
            AssertExact(name, text);
            // Lanes that are terms of one sum, sums that the hardware may round once, functions that are not of this kind.
            Assert.DoesNotMatch(@"\bMultiplyAdd|Vector(512|256|128)\.Sum|\bSums\(|MaxAcross|SampleLanes|Activations\.\w+\(", text);
        }
    }

    [Fact]
    public void The_scan_finds_what_ordinary_networks_have() =>
        Assert.Contains(
            GeneratorRun.On(TargetPlatform.Net10, [.. Networks.Select(text => text.Replace(", Deterministic = true", ""))]).AllTexts.Values,
            text => text.Contains("MultiplyAddEstimate") && !text.Contains("DeterministicFunctions"));

    /// <summary>What that code calls: its functions, the losses, the optimisers, the first parameters.</summary>
    [Theory]
    [InlineData("Deterministic", "*.cs")]
    [InlineData("Lanes", "Lanes.Polynomials.*.cs")]
    [InlineData("Optimizers", "*.cs")]
    [InlineData("Elementwise", "*.cs")]
    [InlineData("Initialization", "*.cs")]
    [InlineData("Parallel", "*.cs")]
    public void The_runtime_calls_none_either(string folder, string pattern)
    {
        string[] files = Directory.GetFiles(Path.Combine(Surroundings.RepositoryRoot, "src", "Runtime", folder), pattern);
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            string text = Regex.Replace(File.ReadAllText(file), "//.*", ""); // comments may name them
            AssertExact(file, text);
            Assert.DoesNotMatch("MultiplyAddEstimate|FusedMultiplyAdd|Estimate|Reciprocal", text);
        });
    }

    private static void AssertExact(string name, string text)
    {
        string[] inexact = [.. _framework.Matches(text).Select(match => match.Groups[1].Value).Where(function => !_exact.Contains(function)).Distinct()];
        Assert.True(inexact.Length == 0, $"{name} calls {string.Join(", ", inexact)}");
    }

#if NEWEST_ROSLYN // The program of the bits is not C# 9.
    /// <summary>C# 9 for netstandard2.1, over spans and over pointers: what Unity and Mono compile.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_scalar_text_gives_the_bits_that_vectors_give(bool allowsUnsafe)
    {
        const string Usings = "global using System; global using System.Collections.Generic;";
        string[] program = [.. Directory.GetFiles(_folder, "*.cs").Append(Path.Combine(_folder, "..", "FixedNet.Tests", "Reference", "ReferenceOptimizers.cs")).Select(File.ReadAllText)];
        var platform = TargetPlatform.NetStandard21 with
        {
            AllowUnsafe = allowsUnsafe,
            Optimize = true,
            Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp13,
        };
        var run = GeneratorRun.On(platform, [.. Networks, .. program, Usings]);
        Assert.Equal(allowsUnsafe, run.Texts.Values.All(text => text.Contains("float* ") || text.Contains("double* ")));

        var all = (IEnumerable<object>)run.Load().GetType("FixedNet.Tests.Deterministic.GoldenBits", throwOnError: true)!.GetField("All")!.GetValue(null)!;
        Assert.NotEmpty(all);
        foreach (dynamic golden in all)
            Assert.Equal(((string)golden.Name, (ulong)golden.Expected), ((string)golden.Name, (ulong)golden.Compute()));
    }
#endif
}

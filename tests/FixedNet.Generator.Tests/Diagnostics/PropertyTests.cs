using System.Collections.Immutable;
using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Diagnostics;

/// <summary>What a project file says of the emitted code.</summary>
[Trait(Depends.On, Depends.Roslyn)]
public sealed class PropertyTests
{
    private const string Source = "using FixedNet; [Network(2, Loss = Loss.Huber), Dense(3, Activation.Tanh), Dense(2)] public partial class Net { }";

    [Theory]
    [InlineData("", "512 256 128")]
    [InlineData("  ", "512 256 128")]
    [InlineData("512;256;128", "512 256 128")]
    [InlineData("256", "256")]
    [InlineData("128, 512", "512 128")]
    [InlineData("512;256;", "512 256")]
    [InlineData("None", "")]
    public void The_widths_of_vectors_that_are_emitted_can_be_named(string value, string emitted)
    {
        GeneratorRun run = With("FixedNetVectorBits", value);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics);
        Assert.Equal(
            emitted.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(bits => $"Net.{bits}.g.cs").Prepend("Net.g.cs").Order(),
            run.AllTexts.Keys.Order());
    }

    [Theory]
    [InlineData("none")]
    [InlineData("128")]
    public void What_is_emitted_computes_the_same(string value)
    {
        var full = (INetwork<float>)Activator.CreateInstance(GeneratorRun.Of(Source).Load().GetType("Net")!, 3)!;
        var small = (INetwork<float>)Activator.CreateInstance(With("FixedNetVectorBits", value).Load().GetType("Net")!, 3)!;
        float[] inputs = [.. Enumerable.Range(0, 80).Select(k => MathF.Sin(k))], targets = [.. inputs.Select(x => x * x)];
        for (int step = 0; step < 5; step++)
            Assert.Equal(full.TrainBatch(inputs, targets, new Sgd<float>(full.ParameterCount, 0.1)), small.TrainBatch(inputs, targets, new Sgd<float>(small.ParameterCount, 0.1)), 1e-5f);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("", true)]
    [InlineData("False", false)]
    public void The_forms_with_workers_can_be_left_out(string value, bool emitted)
    {
        GeneratorRun run = With("FixedNetWorkers", value);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics);
        Assert.Equal(emitted, run.Load().GetType("Net")!.GetMethods().Any(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Workers))));
        Assert.Equal(emitted, run.Text.Contains("ForwardPart", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_vectors_and_workers_nothing_leads_to_either()
    {
        var platform = TargetPlatform.Net10 with
        {
            Properties = ImmutableDictionary.CreateRange([KeyValuePair.Create("FixedNetVectorBits", "none"), KeyValuePair.Create("FixedNetWorkers", "false")]),
        };
        string text = GeneratorRun.On(platform, Source).Text;
        Assert.DoesNotContain("Worthwhile", text);
        Assert.DoesNotContain("ChunkSamples", text);
        Assert.DoesNotContain("Part(", text);
    }

    [Theory]
    [InlineData("FixedNetVectorBits", "1024", "write 512, 256, 128, several of them with ';' between, or none")]
    [InlineData("FixedNetVectorBits", "512 256", "write 512, 256, 128, several of them with ';' between, or none")]
    [InlineData("FixedNetVectorBits", "AVX2", "write 512, 256, 128, several of them with ';' between, or none")]
    [InlineData("FixedNetVectorBits", ",", "write 512, 256, 128, several of them with ';' between, or none")]
    [InlineData("FixedNetWorkers", "no", "write true or false")]
    public void A_value_that_cannot_be_read_is_reported_and_passed_over(string property, string value, string advice)
    {
        GeneratorRun run = With(property, value);
        var found = Assert.Single(run.Diagnostics);
        Assert.Equal("FN035", found.Id);
        Assert.Equal($"The project's property {property} is '{value}', which cannot be read, and is passed over: {advice}", found.GetMessage(null));
        Assert.Equal(GeneratorRun.Of(Source).AllTexts, run.AllTexts);
    }

    private static GeneratorRun With(string property, string value) =>
        GeneratorRun.On(TargetPlatform.Net10 with { Properties = ImmutableDictionary<string, string>.Empty.Add(property, value) }, Source);
}

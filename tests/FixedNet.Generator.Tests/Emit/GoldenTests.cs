using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Emit;

/// <summary>
/// A few generated files, kept whole so that a change of the emitted text is seen in review. To accept one, run the tests with
/// FIXEDNET_ACCEPT_GOLDEN=1 and read the difference.
/// </summary>
[Trait(Depends.On, Depends.Roslyn)]
public sealed class GoldenTests
{
    [Theory]
    [InlineData("Moons", "[Network(2, Loss = Loss.CrossEntropy)] [Dense(3, Activation.Tanh)] [Dense(2, Activation.Softmax)] public sealed partial class Moons { }")]
    [InlineData("Loops", "[Network(30, Loss = Loss.MeanSquaredError, Reduction = Reduction.Sum, Precision = Precision.Double)] [Dense(26, Activation.Gelu)] [Dense(5, Activation.Tanh)] public partial class Loops { }")]
    [InlineData("NoLoss", "namespace Game.Brains { public partial struct Agent { [Network(3)] [Dense(1, Activation.HardTanh)] internal partial class NoLoss { public NoLoss(string name) { } } } }")]
    public void Emitted_text_is_the_one_that_was_read(string name, string source)
    {
        Check(name, GeneratorRun.On(TargetPlatform.Net10 with { AllowUnsafe = true }, "using FixedNet;\n" + source).Text);
    }

    [Theory]
    [InlineData("Moons.512", "[Network(2, Loss = Loss.CrossEntropy)] [Dense(3, Activation.Tanh)] [Dense(2, Activation.Softmax)] public sealed partial class Moons { }")]
    [InlineData("Tracker.256", "[Network(6, Loss = Loss.MeanSquaredError)] [Dense(20, Activation.Relu)] [Dense(3)] public sealed partial class Tracker { }")]
    public void Emitted_text_for_vectors_is_the_one_that_was_read(string name, string source)
    {
        var texts = GeneratorRun.On(TargetPlatform.Net10 with { AllowUnsafe = true }, "using FixedNet;\n" + source).AllTexts;
        Check(name, texts[name + ".g.cs"]);
    }

    private static void Check(string name, string text)
    {
        string path = Path.Combine(Surroundings.RepositoryRoot, "tests/FixedNet.Generator.Tests/Emit/Golden", name + ".g.cs.txt");
        if (Environment.GetEnvironmentVariable("FIXEDNET_ACCEPT_GOLDEN") == "1")
            File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path), text);
    }
}

using FixedNet.Generator.Layers.Dense;
using FixedNet.Generator.Model;
using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Parsing;

[Trait(Depends.On, Depends.Roslyn)]
public class NetworkModelTests
{
    [Fact]
    public void Everything_the_attributes_say_is_in_the_model()
    {
        var model = Read("""
            [Network(4, Loss = Loss.Huber, Reduction = Reduction.Sum, Precision = Precision.Double, BurstEntryPoints = true, Deterministic = true), Dense(16, Activation.Tanh), Dense(3)]
            """);
        Assert.Equal(4, model.Inputs);
        Assert.Equal((LossKind.Huber, ReductionKind.Sum, PrecisionKind.Double), (model.Loss, model.Reduction, model.Precision));
        Assert.True(model.BurstEntryPoints);
        Assert.True(model.Deterministic);
        Assert.Equal([new DenseLayer(16, ActivationKind.Tanh), new DenseLayer(3, ActivationKind.Identity)], model.Layers);
    }

    [Fact]
    public void What_they_leave_out_has_its_default()
    {
        var model = Read("[Network(4), Dense(3)]");
        Assert.Equal((LossKind.None, ReductionKind.Mean, PrecisionKind.Single), (model.Loss, model.Reduction, model.Precision));
        Assert.False(model.BurstEntryPoints);
        Assert.False(model.Deterministic);
    }

    [Fact]
    public void Constants_names_and_aliases_are_read_as_their_values()
    {
        var model = Read("[N(inputs: 2 * Net.Width), global::FixedNet.DenseAttribute(activation: Activation.Relu, outputs: Net.Width)]");
        Assert.Equal((6, new DenseLayer(3, ActivationKind.Relu)), (model.Inputs, Assert.Single(model.Layers)));
    }

    [Theory]
    [InlineData(typeof(Activation), typeof(ActivationKind))]
    [InlineData(typeof(Loss), typeof(LossKind))]
    [InlineData(typeof(Reduction), typeof(ReductionKind))]
    [InlineData(typeof(Precision), typeof(PrecisionKind))]
    public void The_generators_enums_mirror_the_public_ones(Type published, Type mirror) =>
        Assert.Equal(Members(published), Members(mirror));

    private static IEnumerable<(string Name, int Value)> Members(Type type) =>
        Enum.GetNames(type).Select(name => (name, (int)Enum.Parse(type, name)));

    private static NetworkModel Read(string attributes)
    {
        var run = Expect.NoProblem($"using N = FixedNet.NetworkAttribute;\n{attributes} partial class Net {{ public const int Width = 3; }}",
            TargetPlatform.Net10 with { AllowUnsafe = true });
        return (NetworkModel)Assert.Single(run.Values("Model"));
    }
}

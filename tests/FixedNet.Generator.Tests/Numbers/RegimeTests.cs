using FixedNet.Generator.Ir;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Planning;
using FixedNet.Generator.Tests.Kernels;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Numbers;

/// <summary>Each way in which the planner lays networks out, at batch sizes that fill no tile.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class RegimeTests
{
    private static readonly int[] _batches = [1, 2, 31, 33, 70];

    private static readonly (Activation, Loss, Reduction) _huber = (Activation.Identity, Loss.Huber, Reduction.Mean);

    private static readonly (Activation, Loss, Reduction) _binary = (Activation.Sigmoid, Loss.BinaryCrossEntropy, Reduction.Mean);

    [Fact]
    public void Networks_unrolled_in_one_method_are_right() => Check(
        plan => plan.Batch.Form == BatchForm.OneMethod && plan.Scratch.TrainingTile.OnStack,
        SpecMatrix.Network(1, _huber, (1, Activation.Identity)),
        SpecMatrix.Network(2, (Activation.Softmax, Loss.CrossEntropy, Reduction.Sum), (3, Activation.Tanh), (2, Activation.Softmax)),
        SpecMatrix.Network(3, _binary, (3, Activation.Gelu), (3, Activation.Sigmoid)));

    /// <summary>More activations than one method may have.</summary>
    [Fact]
    public void Networks_with_a_method_for_each_unrolled_layer_are_right() => Check(
        plan => plan.Batch.Form != BatchForm.OneMethod && Forward(plan).All(IsUnrolled),
        SpecMatrix.Network(3, _huber, [.. Enumerable.Repeat((3, Activation.Tanh), 1 + Limits.MethodActivations / 3), (1, Activation.Identity)]));

    [Fact]
    public void Networks_in_loops_are_right() => Check(
        plan => !Forward(plan).Any(IsUnrolled) && plan.Scratch.TrainingTile.OnStack,
        SpecMatrix.Network(25, _huber, (26, Activation.Gelu), (27, Activation.Identity)),
        SpecMatrix.Network(31, (Activation.Softmax, Loss.CrossEntropy, Reduction.Mean), (29, Activation.Sigmoid), (3, Activation.Softmax)),
        SpecMatrix.Network(33, _binary, (1, Activation.Sigmoid)),
        SpecMatrix.Network(64, (Activation.Softmax, Loss.MeanSquaredError, Reduction.Sum), (30, Activation.Softmax)),
        SpecMatrix.Network(24, _binary, (7, Activation.Gelu), (24, Activation.Sigmoid)),
        SpecMatrix.Network(24, _huber, (24, Activation.Silu), (24, Activation.Elu), (24, Activation.Tanh), (1, Activation.Identity)),
        SpecMatrix.Network(20, _huber, (20, Activation.Softplus), (30, Activation.Identity)),
        SpecMatrix.Network(3, _huber, (40, Activation.Tanh)),
        SpecMatrix.Network(3, _huber, (30, Activation.Tanh), (4, Activation.Silu), (3, Activation.Identity)),
        SpecMatrix.Network(40, _huber, (5, Activation.Softplus), (35, Activation.Tanh), (2, Activation.Identity)));

    [Fact]
    public void Networks_of_unrolled_and_looped_layers_are_right() => Check(
        plan => Forward(plan).Select(IsUnrolled).Distinct().Count() == 2,
        SpecMatrix.Network(3, _huber, (3, Activation.Tanh), (30, Activation.Silu), (3, Activation.Identity)),
        SpecMatrix.Network(40, _huber, (2, Activation.Softplus), (3, Activation.Tanh), (35, Activation.Identity)));

    [Fact]
    public void Networks_with_tiles_of_fewer_samples_are_right() => Check(
        plan => plan.Scratch.TrainingTile is { OnStack: true, Samples: 4 } && plan.Scratch.ForwardTile is { OnStack: true, Samples: 16 },
        SpecMatrix.Network(2, _huber, (250, Activation.Tanh), (250, Activation.Identity)));

    [Fact]
    public void Networks_with_unmanaged_scratch_are_right() => Check(
        plan => !plan.Scratch.TrainingTile.OnStack && !plan.Scratch.ForwardTile.OnStack,
        SpecMatrix.Network(2, _huber, (1200, Activation.Tanh), (2, Activation.Identity)),
        SpecMatrix.Network(2, (Activation.Softmax, Loss.CrossEntropy, Reduction.Mean), (1100, Activation.Gelu), (3, Activation.Softmax)));

    [Fact]
    public void Networks_with_unmanaged_scratch_for_a_single_sample_are_right() => Check(
        plan => !plan.Scratch.OneSample.OnStack && plan.Scratch.TrainingTile.Samples == 8,
        SpecMatrix.Network(1, _huber, (2000, Activation.Gelu), (2, Activation.Tanh), (2000, Activation.Silu), (1, Activation.Identity)));

    /// <summary>The products of a batch whose sums are over inputs or outputs.</summary>
    private static IEnumerable<Nest> Products(NetworkPlan plan) =>
        Walk.Statements(NetworkCode.Of(plan).Kernels.SelectMany(kernel => kernel.Body)).OfType<Nest>()
            .Where(nest => nest.Around != Around.OneSample && nest.Form is Product { IsOverSamples: false });

    private static List<Nest> Forward(NetworkPlan plan)
    {
        List<Nest> nests = [.. Products(plan).Where(nest => nest.Form is Product { IsTransposed: false })];
        Assert.NotEmpty(nests);
        return nests;
    }

    private static bool IsUnrolled(Nest nest) => Walk.Statements(nest.Body).OfType<For>().All(loop => loop.Loop.Variable == Loop.Sample || loop.Loop.Run.OneByOne);

    private static void Check(Func<NetworkPlan, bool> isOfRegime, params NetworkSpec[] specs)
    {
        foreach (var spec in specs)
            Assert.True(isOfRegime(Planner.Plan(InterpretedNetwork.ModelOf(spec), new(false, false)).Scalar), $"{spec} is of another regime");
        foreach (var network in CompiledNetworks.Of(specs))
        {
            foreach (int batch in _batches)
            {
                var at = Problem.Random(network.Spec, batch, seed: batch);
                var naive = NetworkComparison.Of(new NaiveNetwork(network.Spec), at);
                naive.AssertSame(NetworkComparison.Of(network, at), 1e-12, $"{network}, batch of {batch}");
            }

            CheckedGradient.AssertPasses(network, Problem.Random(network.Spec, 2, seed: 2), coordinates: 8);
            if (network.Spec.ParameterCount < 2_000)
                CheckedGradient.AssertPasses(network, Problem.Random(network.Spec, 33, seed: 33), coordinates: 8);
        }
    }
}

using FixedNet.Generator.Tests.Numbers;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Kernels;

/// <summary>The kernels themselves, interpreted, against finite differences and in every order that their loops may take.</summary>
[Trait(Depends.On, Depends.Nothing)]
public class KernelGradientTests
{
    public static TheoryData<Activation> LastActivations => new(Enum.GetValues<Activation>());

    public static TheoryData<string> ScheduleNames => new(Schedules.Names);

    [Theory]
    [MemberData(nameof(LastActivations))]
    public void Gradients_of_unrolled_kernels_agree_with_finite_differences(Activation last)
    {
        foreach (var end in SpecMatrix.Ends.Where(end => end.Last == last))
        {
            foreach (Activation hidden in SpecMatrix.Hidden)
            {
                var spec = SpecMatrix.Network(2, end, (3, hidden), (3, last));
                CheckedGradient.AssertPasses(new InterpretedNetwork(spec), Problem.Random(spec, 2, seed: 1), coordinates: 4);
            }
        }
    }

    [Theory]
    [MemberData(nameof(LastActivations))]
    public void Gradients_of_looped_kernels_agree_with_finite_differences(Activation last)
    {
        foreach (var (k, end) in SpecMatrix.Ends.Where(end => end.Last == last).Index())
        {
            var spec = SpecMatrix.Network(3, end, (25, SpecMatrix.Hidden[k % 10]), (4, SpecMatrix.Hidden[(k + 4) % 10]), (3, last));
            CheckedGradient.AssertPasses(new InterpretedNetwork(spec), Problem.Random(spec, 2, seed: 2), coordinates: 3);
        }
    }

    [Theory]
    [MemberData(nameof(ScheduleNames))]
    public void Every_schedule_gives_the_naive_networks_numbers(string schedule)
    {
        foreach (var (k, end) in SpecMatrix.Ends.Index())
        {
            Activation first = SpecMatrix.Hidden[k % 10], second = SpecMatrix.Hidden[(k + 3) % 10];
            Compare(SpecMatrix.Network(3, end, (5, first), (6, second), (end.Last == Activation.Softmax ? 5 : 1 + k % 5, end.Last)), schedule, batch: 7);
        }

        Compare(SpecMatrix.Network(26, (default, Loss.Huber, default), (27, Activation.Gelu), (25, Activation.Identity)), schedule, batch: 6);
        Compare(SpecMatrix.Network(9, (default, Loss.CrossEntropy, default), (30, Activation.Elu), (29, Activation.Softmax)), schedule, batch: 5);
    }

    public static TheoryData<int, bool> Dialects => new() { { 512, false }, { 256, false }, { 128, false }, { 512, true }, { 256, true }, { 128, true }, { 0, true } };

    /// <summary>
    /// Samples in lanes and blocked products, with every loop as planned: remainders of a vector, weights transposed, columns, and a step of
    /// descent, which moves the parameters by what the gradient says.
    /// </summary>
    [Theory]
    [MemberData(nameof(Dialects))]
    public void Every_plan_of_every_width_gives_the_naive_networks_numbers(int bits, bool deterministic)
    {
        foreach (var (k, end) in SpecMatrix.Ends.Index())
        {
            Activation first = SpecMatrix.Hidden[k % 10], second = SpecMatrix.Hidden[(k + 3) % 10];
            NetworkSpec tiny = SpecMatrix.Network(2, end, (3, first), (end.Last == Activation.Softmax ? 3 : 1 + k % 4, end.Last));
            NetworkSpec blocked = SpecMatrix.Network(6, end, (9, first), (7, second), (end.Last == Activation.Softmax ? 5 : 1 + k % 9, end.Last));
            foreach (NetworkSpec spec in (NetworkSpec[])[tiny, blocked])
            {
                var network = new InterpretedNetwork(spec with { Precision = k % 2 == 0 ? Precision.Single : Precision.Double, Deterministic = deterministic }, bits: bits);
                int batch = 1 + k % 19;
                Compare(network, batch);
                CompareDescent(network, batch);
            }
        }
    }

    /// <summary>Every plan's gradients against finite differences of its own loss.</summary>
    [Theory]
    [MemberData(nameof(Dialects))]
    public void Gradients_of_every_plan_agree_with_finite_differences(int bits, bool deterministic)
    {
        foreach (var (k, end) in SpecMatrix.Ends.Index())
        {
            int hidden = k % 2 == 0 ? 3 : 13;
            NetworkSpec spec = SpecMatrix.Network(3, end, (hidden, SpecMatrix.Hidden[k % 10]), (3, end.Last)) with { Deterministic = deterministic };
            CheckedGradient.AssertPasses(new InterpretedNetwork(spec, bits: bits), Problem.Random(spec, 1 + k % 5, seed: 3), coordinates: 3);
        }
    }

    private static void CompareDescent(InterpretedNetwork network, int batch)
    {
        Assert.True(network.Descends || network.Spec.Loss == Loss.None || network.Spec.Deterministic || network.Bits == 0);
        if (!network.Descends)
            return;
        const double eta = 0.125;
        var at = Problem.Random(network.Spec, batch, seed: batch);
        Derivatives expected = new NaiveNetwork(network.Spec).Backward(at.Parameters, at.Inputs, at.Targets);
        var (loss, parameters) = network.Descend(at.Parameters, at.Inputs, at.Targets, eta);
        Relative.AssertClose(expected.Loss, loss, 1e-13, $"{network}: loss before a step");
        Relative.AssertClose([.. at.Parameters.Zip(expected.Gradient, (p, g) => p - eta * g)], parameters, 1e-13, $"{network}: parameters after a step");
    }

    private static void Compare(InterpretedNetwork network, int batch)
    {
        var at = Problem.Random(network.Spec, batch, seed: batch);
        NetworkComparison.Of(new NaiveNetwork(network.Spec), at).AssertSame(NetworkComparison.Of(network, at), 1e-13, $"{network}, {network.Bits} bits");
    }

    private static void Compare(NetworkSpec spec, string schedule, int batch)
    {
        var naive = new NaiveNetwork(spec);
        var network = new InterpretedNetwork(spec, Schedules.Named(schedule));
        var at = Problem.Random(spec, batch, seed: batch);
        NetworkComparison.Of(naive, at).AssertSame(NetworkComparison.Of(network, at), 1e-13, $"{spec}, {schedule}");
    }
}

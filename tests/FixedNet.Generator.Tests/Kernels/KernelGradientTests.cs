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
                GradientCheck.AssertPasses(new InterpretedNetwork(spec), Problem.Random(spec, 2, seed: 1), coordinates: 4);
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
            GradientCheck.AssertPasses(new InterpretedNetwork(spec), Problem.Random(spec, 2, seed: 2), coordinates: 3);
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

    private static void Compare(NetworkSpec spec, string schedule, int batch)
    {
        var naive = new NaiveNetwork(spec);
        var network = new InterpretedNetwork(spec, Schedules.Named(schedule));
        var at = Problem.Random(spec, batch, seed: batch);
        NetworkComparison.Of(naive, at).AssertSame(NetworkComparison.Of(network, at), 1e-13, $"{spec}, {schedule}");
    }
}

using FixedNet.Generator.Layers;
using FixedNet.Generator.Tests.Numbers;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Kernels;

/// <summary>The kernels of every kind of layer, interpreted, against the naive network and finite differences, in every dialect.</summary>
[Trait(Depends.On, Depends.Nothing)]
public class LayerKernelTests
{
    public static TheoryData<int, bool> Dialects => new() { { 0, false }, { 512, false }, { 256, false }, { 128, false }, { 0, true }, { 512, true }, { 256, true }, { 128, true } };

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Every_plan_gives_the_naive_networks_numbers(int bits, bool deterministic)
    {
        foreach (var (k, spec) in LayerNetworks.All.Index())
        {
            var network = new InterpretedNetwork(spec with { Deterministic = deterministic }, bits: bits);
            var at = Problem.Random(spec, 1 + k % 19, seed: k);
            NetworkComparison.Of(new NaiveNetwork(spec), at).AssertSame(NetworkComparison.Of(network, at), 1e-12, $"{spec}, {bits} bits");
        }
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Gradients_agree_with_finite_differences(int bits, bool deterministic)
    {
        foreach (NetworkSpec spec in LayerNetworks.Small)
            CheckedGradient.AssertPasses(new InterpretedNetwork(spec with { Deterministic = deterministic }, bits: bits), Problem.Random(spec, 3, seed: 4), coordinates: 6);
    }

    /// <summary>The folder that docs/adding-a-layer.md says to copy.</summary>
    [Theory]
    [MemberData(nameof(Dialects))]
    public void The_template_of_a_kind_is_right(int bits, bool deterministic)
    {
        foreach (int width in new[] { 3, 20 })
        {
            LayerSpec template = new(width, Activation.Identity, LayerType.Template);
            NetworkSpec spec = new(width, [template, new LayerSpec(width, Activation.Tanh), template, new LayerSpec(2, Activation.Identity)], Loss.Huber, Deterministic: deterministic);
            var network = new InterpretedNetwork(spec, bits: bits);
            var at = Problem.Random(spec, 5, seed: width);
            NetworkComparison.Of(new NaiveNetwork(spec), at).AssertSame(NetworkComparison.Of(network, at), 1e-12, $"{spec}, {bits} bits");
            CheckedGradient.AssertPasses(network, at, coordinates: 6);
        }
    }

    [Fact]
    public void The_template_has_no_attribute() => Assert.DoesNotContain(LayerKinds.All, kind => kind.Attribute.StartsWith("Template", StringComparison.Ordinal));

    public static TheoryData<string> ScheduleNames => new(Schedules.Names);

    [Theory]
    [MemberData(nameof(ScheduleNames))]
    public void Every_schedule_gives_the_naive_networks_numbers(string schedule)
    {
        foreach (NetworkSpec spec in LayerNetworks.Small)
        {
            var at = Problem.Random(spec, 7, seed: 5);
            NetworkComparison.Of(new NaiveNetwork(spec), at)
                .AssertSame(NetworkComparison.Of(new InterpretedNetwork(spec, Schedules.Named(schedule)), at), 1e-12, $"{spec}, {schedule}");
        }
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FixedNet.Generator.Tests.Numbers;
using FixedNet.Tests.Shared;
using Xunit.Sdk;

namespace FixedNet.Generator.Tests.Memory;

/// <summary>The guards themselves: a method that does what none may do is found out, and the case it did it in is named.</summary>
[Trait(Depends.On, Depends.Nothing)]
public sealed class GuardControlTests
{
    private static readonly NetworkSpec _spec = new(3, [new(2, Activation.Tanh)], Loss.HalfSquaredError, Precision: Precision.Single);

    private static readonly GeneratedMethod<float> _harmless = new(
        "Forward",
        [new("parameters", _spec.ParameterCount, false, false), new("input", 3, false, false), new("output", 2, false, true)],
        spans =>
        {
            double[] output = new NaiveNetwork(_spec).Outputs(Widen(spans[0].Span), Widen(spans[1].Span));
            Array.ConvertAll(output, number => (float)number).CopyTo(spans[2].Span);
            return null;
        });

    private static readonly Dictionary<string, Action<Memory<float>[]>> _misdeeds = new()
    {
        ["nothing"] = _ => { },
        ["reads before parameters"] = spans => spans[1].Span[0] = float.Min(At(spans[0], -1), spans[1].Span[0]),
        ["reads past parameters"] = spans => spans[1].Span[0] = float.Min(At(spans[0], _spec.ParameterCount), spans[1].Span[0]),
        ["reads before parameters into output"] = spans => spans[2].Span[0] += At(spans[0], -1),
        ["writes before output"] = spans => At(spans[2], -1) = 1,
        ["writes past output"] = spans => At(spans[2], 2) = 1,
        ["writes to input"] = spans => spans[1].Span[2] += 1,
        ["leaves output"] = spans => spans[2].Span[1] = float.NaN,
        ["gets output wrong"] = spans => spans[2].Span[0] += 1e-3f,
    };

    [Fact]
    public void A_method_that_does_nothing_wrong_passes() =>
        Assert.Equal(1, PerilousCases.Count(Misbehave, ["nothing", nameof(Placement.AfterGuard)]));

    [Theory]
    [InlineData("reads before parameters", Placement.AfterGuard)]
    [InlineData("reads past parameters", Placement.BeforeGuard)]
    [InlineData("writes before output", Placement.AfterGuard)]
    [InlineData("writes past output", Placement.BeforeGuard)]
    public void A_step_over_the_guard_ends_the_child_and_the_case_is_named(string misdeed, Placement placement) =>
        AssertFoundOut(misdeed, placement, "System.AccessViolationException");

    [Theory]
    [InlineData("writes before output", Placement.BeforeGuard, "output of Forward: written before its start")]
    [InlineData("writes past output", Placement.AfterGuard, "output of Forward: written past its end")]
    [InlineData("reads before parameters into output", Placement.BeforeGuard, "output of Forward: off by NaN")]
    [InlineData("writes to input", Placement.AfterGuard, "input of Forward: written, though it is only to be read")]
    [InlineData("leaves output", Placement.AfterGuard, "output of Forward: off by NaN")]
    [InlineData("gets output wrong", Placement.AfterGuard, "output of Forward: off by 0.001")]
    public void What_no_guard_stops_shows_afterwards(string misdeed, Placement placement, string message) =>
        AssertFoundOut(misdeed, placement, message);

    private static void AssertFoundOut(string misdeed, Placement placement, string message)
    {
        var failure = Assert.ThrowsAny<XunitException>(() => PerilousCases.Count(Misbehave, [misdeed, placement.ToString()]));
        Assert.Contains($"in the case '{misdeed}, {placement}'", failure.Message);
        Assert.Contains(message, failure.Message);
    }

    private static void Misbehave(string[] arguments)
    {
        var (misdeed, placement) = (arguments[0], Enum.Parse<Placement>(arguments[1]));
        var at = Problem.Random(_spec, 1, seed: 1);
        var calls = new GuardedCalls<float>(_spec, at, NetworkComparison.Of(new NaiveNetwork(_spec), at));
        var method = _harmless with
        {
            Call = spans =>
            {
                _harmless.Call(spans);
                _misdeeds[misdeed](spans);
                return null;
            },
        };
        PerilousCases.Run([($"{misdeed}, {placement}", () => calls.Check(method, placement))]);
    }

    /// <summary>Without the check that a span makes.</summary>
    private static ref float At(Memory<float> memory, int index) => ref Unsafe.Add(ref MemoryMarshal.GetReference(memory.Span), index);

    private static double[] Widen(Span<float> numbers) => Array.ConvertAll(numbers.ToArray(), number => (double)number);
}

using System.Runtime.CompilerServices;
using FixedNet.Benchmarks.Contenders;
using FixedNet.Tests.Shared;

namespace FixedNet.Benchmarks.Functions;

/// <summary>One form over an array that stays in the first-level cache.</summary>
internal sealed class ElementwiseWork(ElementwiseForm form) : Timed(form.Name, Elements)
{
    public const int Elements = 4096;

    /// <summary>Where the functions bend and, at the ends, have almost reached their limits.</summary>
    private const float Range = 8;

    private static readonly float[] _z = MakeElements();

    private readonly float[] _a = new float[Elements];

    /// <summary>Against the definition, in double: within 10⁻⁵, or 10⁻⁶ where a function is near 0.</summary>
    /// <exception cref="DisagreementException">An element differs.</exception>
    public void Check()
    {
        Reset();
        Call();
        for (int k = 0; k < Elements; k++)
        {
            double expected = Definition(form.Function, _z[k]);
            // Written so that NaN fails.
            if (!(Math.Abs(_a[k] - expected) <= 1e-5 * Math.Abs(expected) + 1e-6))
            {
                throw new DisagreementException(
                    $"{form.Name}: {form.Function}({_z[k]}) is {_a[k]}, but must be {expected}. Nothing was measured.");
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override double Call()
    {
        form.Apply(_z, _a);
        return _a[^1];
    }

    protected override void Prepare() => Array.Fill(_a, float.NaN);

    protected override bool HasResult() => Array.TrueForAll(_a, float.IsFinite);

    private static double Definition(string function, double z) =>
        function == "Exp" ? Math.Exp(z) : NaiveActivations.Of(Enum.Parse<Activation>(function), z);

    private static float[] MakeElements()
    {
        var random = new Random(20_26);
        return [.. Enumerable.Range(0, Elements).Select(_ => Range * (2 * random.NextSingle() - 1))];
    }
}

using System.Runtime.CompilerServices;
using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Headline;

/// <summary>Loss and gradient of <see cref="H2"/> over 200 rows, in double. In µs.</summary>
internal sealed class H2Gradient : Timed
{
    private const int Samples = 200;

    private readonly SampleData _data = new(Workload.H2, Samples);
    private readonly double[] _inputs, _targets, _parameters, _gradient = new double[H2.ParameterCount];

    public H2Gradient()
        : base("generated", units: 1000)
    {
        _inputs = Array.ConvertAll(_data.Inputs, value => (double)value);
        _targets = Array.ConvertAll(_data.Targets, value => (double)value);
        _parameters = Array.ConvertAll(_data.Parameters, value => (double)value);
    }

    /// <summary>Against loops over arrays, in float.</summary>
    /// <exception cref="DisagreementException">They differ.</exception>
    public static H2Gradient Checked()
    {
        var gradient = new H2Gradient();
        gradient.Check();
        return gradient;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override double Call() => H2.Backward(_parameters, _inputs, _targets, _gradient);

    protected override void Prepare() => Array.Fill(_gradient, double.NaN);

    protected override bool HasResult() => Array.TrueForAll(_gradient, double.IsFinite);

    private void Check()
    {
        var loops = new PerSampleContender<JaggedLayer>(Workload.H2);
        loops.Load(_data.Parameters);
        float[] expected = new float[H2.ParameterCount];
        float expectedLoss = loops.Backward(_data.Inputs, _data.Targets, expected);

        Reset();
        float loss = (float)Call();
        string who = $"H2: {loops.Name} and {Name}";
        Agreement.Compare(who, "loss", [expectedLoss], [loss]);
        Agreement.Compare(who, "gradient", expected, Array.ConvertAll(_gradient, value => (float)value));
    }
}

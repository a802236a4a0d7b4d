using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Layers.Activate;
using FixedNet.Generator.Layers.Dense;
using FixedNet.Generator.Layers.LayerNorm;
using FixedNet.Generator.Layers.Template;
using FixedNet.Generator.Model;
using FixedNet.Generator.Planning;
using FixedNet.Tests.Shared;
using Buffer = FixedNet.Generator.Ir.Buffer;

namespace FixedNet.Generator.Tests.Kernels;

/// <summary>A network's kernels, interpreted: each pass over one tile that holds the whole batch.</summary>
internal sealed class InterpretedNetwork : NumericNetwork
{
    private readonly NetworkPlan _plan;
    private readonly NetworkCode _code;
    private readonly Func<Loop, Loop> _reschedule;

    /// <param name="spec">The network.</param>
    /// <param name="reschedule">What becomes of the planner's loops; as planned if null.</param>
    /// <param name="bits">The dialect: the width of its vectors, or 0 for the scalar one.</param>
    public InterpretedNetwork(NetworkSpec spec, Func<Loop, Loop>? reschedule = null, int bits = 0)
        : base(spec)
    {
        _plan = PlanOf(spec, bits);
        _code = NetworkCode.Of(_plan);
        _reschedule = reschedule ?? (loop => loop);
    }

    public int Bits => _plan.Dialect.Bits;

    public static NetworkPlan PlanOf(NetworkSpec spec, int bits)
    {
        var plans = Planner.Plan(ModelOf(spec), new TargetModel(SkipsLocalsInit: false, OptimizesAtOnce: false, HasLanes: true));
        return plans.Lanes.Prepend(plans.Scalar).Single(plan => plan.Dialect.Bits == bits);
    }

    public static NetworkModel ModelOf(NetworkSpec spec) => new(
        new TypeModel("", [], "Net", "Net", "global::Net", IsAbstract: false, DeclaresConstructors: false),
        spec.Inputs,
        spec.Layers.Select(ModelOf).ToEquatableArray(),
        (LossKind)spec.Loss, (ReductionKind)spec.Reduction, (PrecisionKind)spec.Precision, Deterministic: spec.Deterministic);

    private static LayerModel ModelOf(LayerSpec layer) => layer.Kind switch
    {
        LayerType.Dense => new DenseLayer(layer.Outputs, (ActivationKind)layer.Activation, layer.Slope),
        LayerType.Activate => new ActivateLayer((ActivationKind)layer.Activation, layer.Slope),
        LayerType.Template => new TemplateLayer(),
        LayerType.LayerNorm => new LayerNormLayer(layer.Epsilon),
        _ => throw new ArgumentOutOfRangeException(nameof(layer), layer, null),
    };

    /// <summary>By the kernel for one sample, where there is one.</summary>
    public override double[] Output(double[] parameters, double[] input)
    {
        if (_code.Sample is not { } kernel)
            return Outputs(parameters, input);
        var memory = new KernelMemory(_plan, parameters, samples: 1);
        List<Buffer> arguments = [.. kernel.Buffers.Where(buffer => buffer.Home == Home.Argument)];
        Buffer written = arguments.Single(kernel.Writes);
        memory[arguments.Single(buffer => buffer != written).Name] = input;
        memory.Make(written);
        Run(memory, kernel, double.NaN);
        return memory[written.Name];
    }

    public override double[] Outputs(double[] parameters, double[] inputs) =>
        Run(_code.Run, parameters, new() { ["inputs"] = inputs }).Arguments["outputs"];

    public override double Evaluate(double[] parameters, double[] inputs, double[] targets) =>
        Run(_code.Evaluate!, parameters, new() { ["inputs"] = inputs, ["targets"] = targets }).Loss;

    public override Derivatives Backward(double[] parameters, double[] inputs, double[] targets) =>
        Derivatives(Run(_code.Differentiate!, parameters, new() { ["inputs"] = inputs, ["targets"] = targets }));

    public override Derivatives VectorJacobianProduct(double[] parameters, double[] inputs, double[] outputGradients) =>
        Derivatives(Run(_code.PullBack, parameters, new() { ["inputs"] = inputs, ["outputGradients"] = outputGradients }));

    /// <summary>Whether there is a pass that takes a step of descent at once.</summary>
    public bool Descends => _code.Descend is not null;

    /// <summary>The loss before a step of gradient descent, and the parameters after it.</summary>
    public (double Loss, double[] Parameters) Descend(double[] parameters, double[] inputs, double[] targets, double eta)
    {
        double[] moved = [.. parameters];
        double loss = Run(_code.Descend!, moved, new() { ["inputs"] = inputs, ["targets"] = targets }, eta).Loss;
        return (loss, moved);
    }

    private sealed record Outcome(double Loss, double[] Gradient, Dictionary<string, double[]> Arguments);

    private static Derivatives Derivatives(Outcome outcome) => new(outcome.Loss, outcome.Gradient, outcome.Arguments["inputGradients"]);

    private Outcome Run(Pass pass, double[] parameters, Dictionary<string, double[]> arguments, double eta = double.NaN)
    {
        int live = arguments["inputs"].Length / Spec.Inputs, lanes = _plan.Batch.Form == BatchForm.SampleLanes ? _plan.Dialect.Lanes : 1;
        var memory = new KernelMemory(_plan, parameters, samples: (live + lanes - 1) / lanes * lanes, live);
        EquatableArray<RowArgument> rows = pass.InputGradient is null ? pass.Rows : [.. pass.Rows, new RowArgument("dX", "inputGradients", Spec.Inputs, IsWritten: true)];
        foreach (RowArgument argument in rows)
            memory.Give(argument, argument.IsWritten ? null : arguments[argument.Argument]);
        if (pass.Outputs is { } outputs)
            memory.Make(outputs);

        double loss = double.NaN, scale = Scale(live);
        foreach (KernelMethod kernel in pass.InputGradient is null ? pass.Steps : [.. pass.Steps, pass.InputGradient])
        {
            double result = Run(memory, kernel, scale, eta);
            loss = kernel.Result is null ? loss : result * scale;
        }

        foreach (RowArgument argument in rows.Where(argument => argument.IsWritten))
            arguments[argument.Argument] = memory[argument.Name][..(live * argument.Width)];
        return new Outcome(loss, memory.Gradient, arguments);
    }

    /// <summary>1 / (what the sum over samples and outputs is divided by)</summary>
    private double Scale(int samples) =>
        1.0 / (Spec.Reduction == Reduction.Mean ? samples : 1) / (_plan.AveragesOutputs ? Spec.Outputs : 1);

    private double Run(KernelMemory memory, KernelMethod kernel, double scale, double eta = double.NaN) =>
        new Interpreter(memory).Run(kernel with { Body = Reschedule(kernel.Body) }, scale, eta);

    private EquatableArray<Statement> Reschedule(IEnumerable<Statement> body) => body.Select(statement => statement switch
    {
        For loop => new For(_reschedule(loop.Loop), Reschedule(loop.Body)),
        Nest nest => nest with { Body = Reschedule(nest.Body) },
        _ => statement,
    }).ToEquatableArray();
}

using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Model;
using FixedNet.Generator.Planning;
using FixedNet.Tests.Shared;
using Buffer = FixedNet.Generator.Kernels.Buffer;

namespace FixedNet.Generator.Tests.Kernels;

/// <summary>A network's kernels, interpreted, one tile for the whole batch, in the order in which the emitted drivers call them.</summary>
internal sealed class InterpretedNetwork : NumericNetwork
{
    private readonly NetworkPlan _plan;
    private readonly NetworkKernels _kernels;
    private readonly Func<Loop, Loop> _reschedule;

    /// <param name="spec">The network.</param>
    /// <param name="reschedule">What becomes of the planner's loops; as planned if null.</param>
    public InterpretedNetwork(NetworkSpec spec, Func<Loop, Loop>? reschedule = null)
        : base(spec)
    {
        _plan = Planner.Plan(ModelOf(spec), new TargetModel(SkipsLocalsInit: false, OptimizesAtOnce: false)).Scalar;
        _kernels = new NetworkKernels(_plan);
        _reschedule = reschedule ?? (loop => loop);
    }

    public static NetworkModel ModelOf(NetworkSpec spec) => new(
        new TypeModel("", [], "Net", "Net", "global::Net", IsAbstract: false, DeclaresConstructors: false),
        spec.Inputs,
        spec.Layers.Select(layer => new DenseModel(layer.Outputs, (ActivationKind)layer.Activation)).ToEquatableArray(),
        (LossKind)spec.Loss, (ReductionKind)spec.Reduction, (PrecisionKind)spec.Precision);

    /// <summary>By the kernel for one sample, where there is one.</summary>
    public override double[] Output(double[] parameters, double[] input)
    {
        if (_kernels.Sample is not { } kernel)
            return Outputs(parameters, input);
        var memory = new KernelMemory(_plan, parameters, samples: 1);
        List<Buffer> arguments = [.. kernel.Buffers.Where(buffer => buffer.Home == Home.Argument)];
        Buffer written = arguments.Single(kernel.Writes);
        memory[arguments.Single(buffer => buffer != written).Name] = input;
        memory.Make(written);
        Run(memory, kernel);
        return memory[written.Name];
    }

    public override double[] Outputs(double[] parameters, double[] inputs)
    {
        var memory = Open(parameters, inputs);
        Run(memory, [.. _kernels.Forward, _kernels.Activate]);
        return memory[_kernels.Output.Name];
    }

    public override double Evaluate(double[] parameters, double[] inputs, double[] targets)
    {
        var memory = Open(parameters, inputs);
        memory["Y"] = targets;
        return ForwardToLoss(memory);
    }

    public override Derivatives Backward(double[] parameters, double[] inputs, double[] targets)
    {
        var memory = Open(parameters, inputs);
        memory["Y"] = targets;
        double loss = ForwardToLoss(memory);
        if (LossTakesZ)
            Run(memory, [_kernels.Activate]);
        return Pull(memory, _kernels.Delta!) with { Loss = loss };
    }

    public override Derivatives VectorJacobianProduct(double[] parameters, double[] inputs, double[] outputGradients)
    {
        var memory = Open(parameters, inputs);
        memory["G"] = outputGradients;
        Run(memory, [.. _kernels.Forward, _kernels.Activate]);
        return Pull(memory, _kernels.Seed);
    }

    private bool LossTakesZ => Spec.Loss is Loss.CrossEntropy or Loss.BinaryCrossEntropy;

    private KernelMemory Open(double[] parameters, double[] inputs)
    {
        int samples = inputs.Length / Spec.Inputs;
        var memory = new KernelMemory(_plan, parameters, samples) { ["X"] = inputs, ["dX"] = new double[inputs.Length] };
        memory.Make(_kernels.Output);
        return memory;
    }

    private double ForwardToLoss(KernelMemory memory)
    {
        Run(memory, [.. _kernels.Forward, LossTakesZ ? null : _kernels.Activate]);
        return Run(memory, _kernels.Loss!) * Scale(memory);
    }

    private Derivatives Pull(KernelMemory memory, KernelMethod start)
    {
        Run(memory, [start, .. _kernels.Backward, _kernels.InputGradient]);
        return new Derivatives(double.NaN, memory.Gradient, memory["dX"]);
    }

    /// <summary>1 / (what the sum over samples and outputs is divided by)</summary>
    private double Scale(KernelMemory memory) =>
        1.0 / (Spec.Reduction == Reduction.Mean ? memory.Samples : 1) / (_plan.AveragesOutputs ? Spec.Outputs : 1);

    private void Run(KernelMemory memory, IEnumerable<KernelMethod?> kernels)
    {
        foreach (KernelMethod kernel in kernels.OfType<KernelMethod>())
            Run(memory, kernel);
    }

    private double Run(KernelMemory memory, KernelMethod kernel) =>
        new Interpreter(memory).Run(kernel with { Body = Reschedule(kernel.Body) }, Scale(memory));

    private EquatableArray<Statement> Reschedule(IEnumerable<Statement> body) => body
        .Select(statement => statement is For loop ? new For(_reschedule(loop.Loop), Reschedule(loop.Body)) : statement).ToEquatableArray();
}

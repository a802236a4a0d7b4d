using FixedNet.Generator.Kernels;
using FixedNet.Generator.Planning;
using Buffer = FixedNet.Generator.Kernels.Buffer;

namespace FixedNet.Generator.Tests.Kernels;

/// <summary>What a network's kernels read and write, for a tile of n samples.</summary>
internal sealed class KernelMemory(NetworkPlan plan, double[] parameters, int samples)
{
    private readonly Dictionary<string, double[]> _arguments = [];
    private readonly Dictionary<string, double[]> _locals = [];
    private readonly double[] _scratch = Garbage(plan.Scratch.TrainingWidth * samples);

    public int Samples => samples;

    public double[] Gradient { get; } = new double[parameters.Length];

    /// <summary>The rows of the caller's argument of this name; made, full of garbage, where none were given.</summary>
    public double[] this[string argument]
    {
        get => _arguments[argument];
        set => _arguments[argument] = value;
    }

    public void Make(Buffer argument) => this[argument.Name] = Garbage(argument.Length * samples);

    /// <summary>The array and the index at which an element of a buffer stands; it must lie within the buffer.</summary>
    public (double[] Array, int Index) Find(Buffer buffer, int index)
    {
        int rows = buffer.Row is null ? 1 : samples;
        if (index < 0 || index >= buffer.Length * rows)
            throw new ArgumentOutOfRangeException(nameof(index), index, buffer.ToString());
        return buffer.Home switch
        {
            Home.Parameters => (parameters, buffer.Offset + index),
            Home.Gradient => (Gradient, buffer.Offset + index),
            Home.Scratch => (_scratch, buffer.Offset * samples + index),
            Home.Locals => (LocalsOf(buffer), index),
            _ => (_arguments[buffer.Name], index),
        };
    }

    private double[] LocalsOf(Buffer buffer)
    {
        if (!_locals.TryGetValue(buffer.Name, out var numbers))
            _locals[buffer.Name] = numbers = Garbage(buffer.Length);
        return numbers;
    }

    private static double[] Garbage(int length)
    {
        var garbage = new double[length];
        Array.Fill(garbage, double.NaN);
        return garbage;
    }
}

using FixedNet.Generator.Ir;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Model;
using FixedNet.Generator.Planning;
using Buffer = FixedNet.Generator.Ir.Buffer;

namespace FixedNet.Generator.Tests.Kernels;

/// <summary>What a network's kernels read and write, for a tile of samples, of which some are live: the others fill up a vector.</summary>
internal sealed class KernelMemory(NetworkPlan plan, double[] parameters, int samples, int live)
{
    private readonly Dictionary<string, double[]> _arguments = [];
    private readonly Dictionary<string, double[]> _locals = [];
    private readonly double[] _scratch = Garbage(plan.Scratch.TrainingWidth * Math.Max(samples, plan.Scratch.TrainingTile.Samples));
    private readonly double[] _transposed = Transposed(plan, parameters);

    public KernelMemory(NetworkPlan plan, double[] parameters, int samples)
        : this(plan, parameters, samples, samples)
    {
    }

    public int Samples => samples;

    public int Live => live;

    public double[] Gradient { get; } = new double[parameters.Length];

    /// <summary>The rows of the caller's argument of this name; made, full of garbage, where none were given.</summary>
    public double[] this[string argument]
    {
        get => _arguments[argument];
        set => _arguments[argument] = value;
    }

    /// <summary>The caller's rows, filled up with zeros; or room for what is to be written, with garbage in it.</summary>
    public void Give(RowArgument argument, double[]? rows)
    {
        double[] memory = rows is null ? Garbage(argument.Width * samples) : new double[argument.Width * samples];
        rows?.CopyTo(memory, 0);
        this[argument.Name] = memory;
    }

    public void Make(Buffer argument) => this[argument.Name] = Garbage(argument.Length * samples);

    /// <summary>The array and the index at which an element of a buffer stands; it must lie within the buffer. Each sample has locals of its own.</summary>
    public (double[] Array, int Index) Find(Buffer buffer, int index, int sample)
    {
        int rows = buffer.Row is null ? 1 : samples;
        if (index < 0 || index >= buffer.Length * rows)
            throw new ArgumentOutOfRangeException(nameof(index), index, buffer.ToString());
        return buffer.Home switch
        {
            Home.Parameters => (parameters, buffer.Offset + index),
            Home.Gradient => (Gradient, buffer.Offset + index),
            Home.Scratch => (_scratch, buffer.Offset * rows + index),
            Home.Transposed => (_transposed, buffer.Offset + index),
            Home.Locals => (LocalsOf(buffer), buffer.Length * sample + index),
            Home.Argument => (_arguments[buffer.Name], index),
            _ => throw Walk.Unknown(buffer.Home),
        };
    }

    private double[] LocalsOf(Buffer buffer)
    {
        if (!_locals.TryGetValue(buffer.Name, out var numbers))
            _locals[buffer.Name] = numbers = Garbage(buffer.Length * samples);
        return numbers;
    }

    /// <summary>The weights transposed, where the drivers put them for the way back: rows that end on whole vectors, and garbage after them.</summary>
    private static double[] Transposed(NetworkPlan plan, double[] parameters)
    {
        double[] copies = Garbage(plan.Scratch.Transposed);
        foreach (LayerPlan layer in plan.Layers)
        {
            if (plan.Scratch.Layers[layer.Number - 1].Transposed is not { } rows)
                continue;
            for (int i = 0; i < layer.Inputs; i++)
            {
                for (int o = 0; o < layer.Outputs; o++)
                    copies[rows.Start + o * rows.Length + i] = parameters[layer[ParameterRole.Weights].Offset + i * layer.Outputs + o];
            }
        }

        return copies;
    }

    private static double[] Garbage(int length)
    {
        var garbage = new double[length];
        Array.Fill(garbage, double.NaN);
        return garbage;
    }
}

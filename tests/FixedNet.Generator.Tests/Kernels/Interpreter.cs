using FixedNet.Generator.Ir;

namespace FixedNet.Generator.Tests.Kernels;

/// <summary>
/// Runs kernels in double without compiling anything, in the order that their loops ask for: the points of all open axes go side by
/// side through each statement, all read before any is written, as lanes do. A schedule that may not be jammed so gives other numbers.
/// </summary>
internal sealed class Interpreter(KernelMemory memory)
{
    private const int MostAxes = 8;

    private readonly List<Axis> _axes = new(MostAxes);
    private readonly int[] _point = new int[MostAxes];
    private readonly Dictionary<string, (int Depth, double[] Values)> _locals = [];

    /// <summary>An open loop: the iterations that go side by side at present, and the sums that it carries by their places.</summary>
    private readonly record struct Axis(string Variable, int Start, int Points, Dictionary<(double[] Array, int Index), (Accumulation How, double Sum)>? Carried);

    /// <summary>Runs a kernel and returns its result, if it has one.</summary>
    public double Run(KernelMethod kernel, double scale = 1, double eta = 1)
    {
        _locals[KernelMethod.Scale.Name] = (0, [scale]);
        _locals[Accumulate.Step.Name] = (0, [eta]);
        Run(kernel.Body);
        return kernel.Result is null ? double.NaN : _locals[kernel.Result.Name].Values[0];
    }

    private void Run(IEnumerable<Statement> body)
    {
        foreach (Statement statement in body)
        {
            switch (statement)
            {
                case For loop:
                    Run(loop);
                    break;
                case Nest nest:
                    Run(nest.Body);
                    break;
                case Let let:
                    _locals[let.Local.Name] = (_axes.Count, Values(let.Value));
                    break;
                case Assign assign:
                    Write(assign.Value, assign.Target, how: null);
                    break;
                case Accumulate accumulate:
                    Write(accumulate.Value, accumulate.Target, accumulate.How);
                    break;
                case Remark:
                    break;
                default:
                    throw Walk.Unknown(statement);
            }
        }
    }

    private void Run(For loop)
    {
        var run = loop.Loop.Run;
        int extent = loop.Loop.Extent ?? memory.Samples;
        int points = run.OneByOne ? 1 : run.Tile * run.Lanes;
        Dictionary<(double[] Array, int Index), (Accumulation How, double Sum)>? carried = run.CarriesSums ? [] : null;
        for (int start = 0; start < extent; start += points)
        {
            _axes.Add(new Axis(loop.Loop.Variable, start, Math.Min(points, extent - start), carried));
            Run(loop.Body);
            _axes.RemoveAt(_axes.Count - 1);
        }

        foreach (var (place, sum) in carried ?? [])
            place.Array[place.Index] = Combine(sum.How, place.Array[place.Index], sum.Sum);
    }

    /// <summary>What becomes of a target; it is simply the value where it is assigned.</summary>
    private double Combine(Accumulation? how, double target, double value) => how switch
    {
        null => value,
        Accumulation.Sum => target + value,
        Accumulation.Maximum => Math.Max(target, value),
        Accumulation.Descent => target - _locals[Accumulate.Step.Name].Values[0] * value,
        _ => throw Walk.Unknown(how),
    };

    private void Write(Expression value, Expression target, Accumulation? how)
    {
        double[] values = Values(value);
        var carried = how is null ? null : CarriedSums(target);
        for (int k = 0; k < values.Length; k++)
        {
            GoTo(k);
            if (target is Local local)
            {
                var (depth, places) = _locals[local.Name];
                places[Number(depth)] = Combine(how, places[Number(depth)], values[k]);
                continue;
            }

            var place = Find((Element)target);
            if (how is { } sum && carried is not null)
                carried[place] = (sum, carried.TryGetValue(place, out var known) ? Carried(sum, known.Sum, values[k]) : values[k]);
            else
                place.Array[place.Index] = Combine(how, place.Array[place.Index], values[k]);
        }
    }

    /// <summary>The sums of the outermost loop that carries sums into a place which it does not move; null where there is none.</summary>
    private Dictionary<(double[] Array, int Index), (Accumulation How, double Sum)>? CarriedSums(Expression target)
    {
        foreach (Axis axis in _axes)
        {
            if (axis.Carried is not null && target is Element element && element.Index.StrideOf(axis.Variable) == 0)
                return axis.Carried;
        }

        return null;
    }

    /// <summary>What a loop carries: a step of descent is taken once, after it, by the sum of its values.</summary>
    private double Carried(Accumulation how, double carried, double value) =>
        Combine(how == Accumulation.Descent ? Accumulation.Sum : how, carried, value);

    /// <summary>The value at each point of all open axes.</summary>
    private double[] Values(Expression expression)
    {
        int count = 1;
        foreach (Axis axis in _axes)
            count *= axis.Points;
        double[] values = new double[count];
        for (int number = 0; number < count; number++)
        {
            GoTo(number);
            values[number] = Value(expression);
        }

        return values;
    }

    /// <summary>Takes <see cref="_point"/> to one of the points of all open axes, by its number.</summary>
    private void GoTo(int number)
    {
        for (int k = 0; k < _axes.Count; number /= _axes[k++].Points)
            _point[k] = number % _axes[k].Points;
    }

    /// <summary>The number of the present point among those of the outermost axes alone: where a local declared there has its value.</summary>
    private int Number(int depth)
    {
        int number = 0;
        for (int k = depth - 1; k >= 0; k--)
            number = number * _axes[k].Points + _point[k];
        return number;
    }

    private (double[] Array, int Index) Find(Element element)
    {
        int index = element.Index.Constant;
        for (int k = 0; k < element.Index.Terms.Count; k++)
        {
            var term = element.Index.Terms[k];
            index += term.Stride * (At(term.Variable) ?? throw new InvalidOperationException($"No loop over {term.Variable} is open."));
        }

        return memory.Find(element.Buffer, index, At(Loop.Sample) ?? 0);
    }

    /// <summary>The iteration at hand of the loop over a variable; null outside of any.</summary>
    private int? At(string variable)
    {
        for (int axis = 0; axis < _axes.Count; axis++)
        {
            if (_axes[axis].Variable == variable)
                return _axes[axis].Start + _point[axis];
        }

        return null;
    }

    private double Value(Expression expression)
    {
        switch (expression)
        {
            case Number number:
                return number.Value;
            case Real real:
                return real.Value;
            case Local local:
                var (depth, values) = _locals[local.Name];
                return values[Number(depth)];
            case Element element:
                var (array, index) = Find(element);
                return array[index];
            case Binary binary:
                double left = Value(binary.Left), right = Value(binary.Right);
                return binary.Operator switch { '+' => left + right, '-' => left - right, '*' => left * right, _ => left / right };
            case Call call:
                return call.Arguments.Count == 1
                    ? RuntimeFunctions.Call(call.Function, Value(call.Arguments[0]))
                    : RuntimeFunctions.Call(call.Function, Value(call.Arguments[0]), Value(call.Arguments[1]));
            case Live live:
                return At(Loop.Sample) >= memory.Live ? 0 : Value(live.Value);
            default:
                throw Walk.Unknown(expression);
        }
    }
}

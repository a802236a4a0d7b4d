using FixedNet.Generator.Ir;

namespace FixedNet.Generator.Tests.Kernels;

/// <summary>
/// Runs kernels in double without compiling anything, in the order that their loops ask for: the points of all open axes go side by
/// side through each statement, all read before any is written, as lanes do. A schedule that may not be jammed so gives other numbers.
/// </summary>
internal sealed class Interpreter(KernelMemory memory)
{
    private readonly List<(string Variable, int Start, int Points, Dictionary<(double[], int), (Accumulation How, double Sum)>? Carried)> _axes = [];
    private readonly Dictionary<string, (int Depth, double[] Values)> _locals = [];
    private int[] _point = [];

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
                    _locals[let.Local.Name] = (_axes.Count, [.. Points().Select(_ => Value(let.Value))]);
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
            _axes.Add((loop.Loop.Variable, start, Math.Min(points, extent - start), carried));
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
        double[] values = [.. Points().Select(_ => Value(value))];
        foreach (int k in Points())
        {
            if (target is Local local)
            {
                var (depth, places) = _locals[local.Name];
                places[Number(depth)] = Combine(how, places[Number(depth)], values[k]);
                continue;
            }

            var element = (Element)target;
            var (array, index) = Find(element);
            if (how is { } sum && _axes.Find(axis => axis.Carried is not null && element.Index.StrideOf(axis.Variable) == 0).Carried is { } carried)
                carried[(array, index)] = (sum, carried.TryGetValue((array, index), out var known) ? Carried(sum, known.Sum, values[k]) : values[k]);
            else
                array[index] = Combine(how, array[index], values[k]);
        }
    }

    /// <summary>What a loop carries: a step of descent is taken once, after it, by the sum of its values.</summary>
    private double Carried(Accumulation how, double carried, double value) =>
        Combine(how == Accumulation.Descent ? Accumulation.Sum : how, carried, value);

    /// <summary>Takes <see cref="_point"/> through the points of all open axes, numbering them.</summary>
    private IEnumerable<int> Points()
    {
        int count = 1;
        foreach (var axis in _axes)
            count *= axis.Points;
        _point = new int[_axes.Count];
        for (int number = 0; number < count; number++)
        {
            for (int k = 0, rest = number; k < _axes.Count; rest /= _axes[k++].Points)
                _point[k] = rest % _axes[k].Points;
            yield return number;
        }
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
            int axis = _axes.FindIndex(axis => axis.Variable == term.Variable);
            index += term.Stride * (_axes[axis].Start + _point[axis]);
        }

        return memory.Find(element.Buffer, index, Sample ?? 0);
    }

    /// <summary>The sample at hand; null outside of any loop over samples.</summary>
    private int? Sample
    {
        get
        {
            int axis = _axes.FindIndex(axis => axis.Variable == Loop.Sample);
            return axis < 0 ? null : _axes[axis].Start + _point[axis];
        }
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
                return RuntimeFunctions.Call(call.Function, [.. call.Arguments.Select(Value)]);
            case Live live:
                return Sample >= memory.Live ? 0 : Value(live.Value);
            default:
                throw Walk.Unknown(expression);
        }
    }
}

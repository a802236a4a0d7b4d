using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Model;
using FixedNet.Generator.Planning;
using FixedNet.Tests.Shared;
using Buffer = FixedNet.Generator.Ir.Buffer;

namespace FixedNet.Generator.Tests.Kernels;

/// <summary>The interpreter tells loops that may be jammed from those that may not; else its agreement would prove nothing.</summary>
[Trait(Depends.On, Depends.Nothing)]
public class InterpreterTests
{
    private static readonly Buffer _x = new("X", null, Home.Argument, 0, 8);
    private static readonly Buffer _y = new("Y", null, Home.Argument, 0, 9);

    // x[o] = y[o]; y[o + 1] = x[o] + 1: each iteration reads what the one before has written.
    private static readonly Statement[] _recurrence =
    [
        new Assign(At(_x, 0), At(_y, 0)),
        new Assign(At(_y, 1), At(_x, 0) + 1),
    ];

    [Fact]
    public void A_recurrence_runs_in_sequence() => Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 8], RunRecurrence(Run.Sequentially));

    [Fact]
    public void A_recurrence_unrolled_one_by_one_keeps_its_sequence() =>
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 8], RunRecurrence(Run.Unrolled));

    [Fact]
    public void A_recurrence_jammed_gives_other_numbers()
    {
        Assert.Equal([0, 1, 1, 2, 1, 2, 1, 2, 1], RunRecurrence(Run.SideBySide(2)));
        Assert.Equal([0, 1, 1, 2, 1, 2, 1, 2, 1], RunRecurrence(new Run(Lanes: 2)));
    }

    [Fact]
    public void A_sum_that_its_own_loop_reads_gives_other_numbers_when_carried()
    {
        // y[0] += 1; x[o] = y[0]
        Statement[] body = [new Accumulate(_y.At(0), 1), new Assign(At(_x, 0), _y.At(0))];
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], Execute(Run.Sequentially, body)["X"]);
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0], Execute(Run.Summing, body)["X"]);
        Assert.Equal(8, Execute(Run.Summing, body)["Y"][0]);
    }

    [Fact]
    public void A_local_exists_once_for_each_point_open_where_it_is_declared()
    {
        var local = new Local("t");
        Statement[] body = [new Let(local, At(_y, 1)), new Accumulate(local, 10), new Assign(At(_x, 0), local)];
        foreach (var run in new[] { Run.Sequentially, Run.SideBySide(3), new Run(Tile: 2, Lanes: 4) })
            Assert.Equal([11, 12, 13, 14, 15, 16, 17, 18], Execute(run, body, Enumerable.Range(0, 9))["X"]);
    }

    private static double[] RunRecurrence(Run run) => Execute(run, _recurrence)["Y"];

    private static KernelMemory Execute(Run run, Statement[] body, IEnumerable<int>? y = null)
    {
        var spec = new NetworkSpec(1, [new LayerSpec(1, Activation.Identity)]);
        var plan = Planner.Plan(InterpretedNetwork.ModelOf(spec), new TargetModel(false, false)).Scalar;
        var memory = new KernelMemory(plan, [0, 0], samples: 1)
        {
            ["X"] = new double[8],
            ["Y"] = y is null ? new double[9] : [.. y.Select(number => (double)number)],
        };
        new Interpreter(memory).Run(new KernelMethod("Test", "", For.Nest([new Loop(Loop.Output, 8, run)], body)));
        return memory;
    }

    private static Element At(Buffer buffer, int constant) =>
        new(buffer, new Affine(constant, ((Term[])[new Term(Loop.Output, 1)]).ToEquatableArray()));
}

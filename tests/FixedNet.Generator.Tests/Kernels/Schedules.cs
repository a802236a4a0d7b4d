using FixedNet.Generator.Ir;

namespace FixedNet.Generator.Tests.Kernels;

/// <summary>Ways in which all loops of a network may run, by name: the planner's, and ones that no planner makes yet.</summary>
internal static class Schedules
{
    private static readonly Dictionary<string, Func<Loop, Loop>> _all = new()
    {
        ["sequential"] = loop => loop with { Run = Run.Sequentially },
        ["as planned"] = loop => loop,
        ["outputs in lanes"] = Lanes(Loop.Output, lanes: 4, tile: 1),
        ["outputs in lanes, tiled"] = Lanes(Loop.Output, lanes: 2, tile: 2),
        ["inputs in lanes"] = Lanes(Loop.Input, lanes: 4, tile: 1),
        ["samples in lanes"] = Lanes(Loop.Sample, lanes: 4, tile: 1),
        ["samples side by side"] = Lanes(Loop.Sample, lanes: 1, tile: 3),
        ["everything side by side"] = loop => loop with { Run = new Run(Tile: 2, Lanes: 2, CarriesSums: loop.Run.CarriesSums) },
    };

    public static IEnumerable<string> Names => _all.Keys;

    public static Func<Loop, Loop> Named(string name) => _all[name];

    private static Func<Loop, Loop> Lanes(string variable, int lanes, int tile) => loop =>
        loop.Variable == variable ? loop with { Run = loop.Run with { Lanes = lanes, Tile = tile, OneByOne = false } } : loop;
}

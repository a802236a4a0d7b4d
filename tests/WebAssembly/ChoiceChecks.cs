using System.Runtime.Intrinsics;
using FixedNet.Mono.Checks;

namespace FixedNet.WebAssembly;

/// <summary>Which text the dispatch takes: the scalar one, though the runtime says that it has vectors, unless a switch asks for those.</summary>
internal static class ChoiceChecks
{
    public static void Run(CheckRun run, bool vectors)
    {
        run.Check("the runtime calls vectors accelerated", () => CheckRun.Require(Vector128.IsHardwareAccelerated, "it does not: the choice would be idle"));
        run.Check("the choice", () => CheckRun.Require(
            Lanes.IsWorthwhile128 == vectors && !Lanes.IsWorthwhile256 && !Lanes.IsWorthwhile512,
            $"vectors of 128 bits are {(Lanes.IsWorthwhile128 ? "" : "not ")}taken"));
    }
}

using System.Runtime.CompilerServices;
using FixedNet.Tests.Deterministic;

// Compares the bits of every deterministic network with what they must be; with "print" it says what they are. ./run publishes it.
if (args is ["print"])
{
    foreach (GoldenCase golden in GoldenBits.All)
        Console.WriteLine($"{golden.Name}: 0x{golden.Compute():x16}");
    return 0;
}

int failed = GoldenBits.All.Count(golden => golden.Compute() != golden.Expected);
Console.WriteLine($"{(failed == 0 ? "Passed" : "Failed")}!  - Failed: {failed,5}, Passed: {GoldenBits.All.Count - failed,5}, Skipped:     0, Total: {GoldenBits.All.Count,5}"
    + $" - deterministic networks, compiled {(RuntimeFeature.IsDynamicCodeCompiled ? "just in time" : "ahead of time")}");
return failed == 0 ? 0 : 1;

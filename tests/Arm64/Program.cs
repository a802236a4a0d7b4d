using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FixedNet;
using FixedNet.Mono.Checks;
using FixedNet.Tests.Machines;
using FixedNet.Tests.Shared;

// "numbers", "guards", or "trespass", which must not live to say anything.
if (args is ["trespass"])
{
    var memory = new GuardedMemory<float>(8, Placement.BeforeGuard);
    ref float past = ref Unsafe.Add(ref MemoryMarshal.GetReference(memory.GetSpan()), 8);
    Console.WriteLine($"read {past} past a guard");
    return 0;
}

int lanes = Lanes.IsWorthwhile512 ? 512 : Lanes.IsWorthwhile256 ? 256 : Lanes.IsWorthwhile128 ? 128 : 0;
Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}, kernels for {lanes} bits");
var run = new CheckRun();
// Arm64 has vectors of 128 bits and no wider ones here, unless they are switched off: then the scalar text is what is tried.
int expected = Environment.GetEnvironmentVariable("DOTNET_EnableHWIntrinsic") == "0" ? 0 : 128;
run.Check("the dispatch takes the kernels it is to take", () => CheckRun.Require(lanes == expected, $"{lanes} bits instead of {expected}"));
if (args is ["numbers"])
    NumberChecks.Run(run);
else
    GuardChecks.Run(run);
return run.Summarise();

using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using FixedNet.Mono.Checks;
using FixedNet.Tests.Machines;
using FixedNet.WebAssembly;
using FixedNet.WebAssembly.Benchmark;

// Runs in node. "checks" as a program meets the library, "checks vectors" with the switch that asks for vectors, "bench" the measurements.
bool vectors = args.Contains("vectors");
if (vectors)
    AppContext.SetSwitch("FixedNet.VectorsInWebAssembly", true);
if (args.Contains("bench"))
{
    Cells.Print([.. args.Where(argument => argument.StartsWith('W'))]);
    return 0;
}

Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}, vectors of 128 bits {(Vector128.IsHardwareAccelerated ? "" : "not ")}accelerated");
var run = new CheckRun();
ChoiceChecks.Run(run, vectors);
NumberChecks.Run(run);
GuardChecks.Run(run);
return run.Summarise();

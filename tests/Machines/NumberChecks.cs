using FixedNet.Mono.Checks;
using FixedNet.Mono.Preparation;

namespace FixedNet.Tests.Machines;

/// <summary>PyTorch's numbers, and the bits of deterministic networks.</summary>
internal static class NumberChecks
{
    public static void Run(CheckRun run)
    {
        string json = Path.Combine(AppContext.BaseDirectory, "dense.json");
        using (Stream numbers = typeof(NumberChecks).Assembly.GetManifestResourceStream("dense.json")!)
        using (FileStream file = File.Create(json))
            numbers.CopyTo(file);
        NetworkText.Write(json, Path.Combine(AppContext.BaseDirectory, "dense.txt"));
        PyTorchChecks.Run(run);
        DeterminismChecks.Run(run);
    }
}

using System.Text.Json.Serialization;

namespace FixedNet.Benchmarks.Quick.Suites;

/// <summary>One network and call after the start of a process. Times in µs; what one process does not measure is null.</summary>
/// <param name="Steady">As many calls as <paramref name="FirstThousand"/> holds, in the steady state.</param>
/// <param name="Methods">The network's and the library's methods that were compiled until it settled.</param>
/// <param name="Compilations">How often: once for each tier.</param>
internal sealed record StartRow(
    string Network, string Call, double? FirstCall = null, double? FirstThousand = null, double? Steady = null,
    double? JitMilliseconds = null, double? Methods = null, double? Compilations = null, double? IlBytes = null, double? NativeBytes = null)
{
    [JsonIgnore]
    public double Ratio => FirstThousand!.Value / Steady!.Value;
}

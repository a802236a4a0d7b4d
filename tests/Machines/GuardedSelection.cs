using FixedNet.Generator.Tests.Memory;

namespace FixedNet.Tests.Machines;

/// <summary>
/// Of the families whose memory is guarded, what an emulator or an interpreter goes through in a minute: vectors of 128 bits are the widest on
/// these machines, so widths to 9 leave every remainder of four of them in double, and to 17 in float.
/// </summary>
internal static class GuardedSelection
{
    private static readonly int[] _batches = [1, 3, 4, 7, 18, 33];

    public static IReadOnlyList<GuardedNetwork> Networks { get; } =
    [
        .. Of("two layers").Where(network => network.Spec.Inputs <= (network.Spec.Precision == Precision.Double ? 9 : 17))
            .Select(network => network with { Batches = [.. network.Batches.Where(batch => batch <= 9 || batch >= 32)] }),
        .. Of("deterministic").Where(network => network.Spec.ParameterCount < 1000).Select(network => network with { Batches = _batches }),
        .. Of("activations and losses").Select(network => network with { Batches = _batches }),
        .. Of("sizes").Where(network => network.Spec.Inputs == 32).Select(network => network with { Batches = [1, 7, 65] }),
    ];

    private static IEnumerable<GuardedNetwork> Of(string family) => GuardedFamilies.ByName[family]();
}

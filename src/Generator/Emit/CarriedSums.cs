using System.Collections.Generic;
using System.Linq;

namespace FixedNet.Generator.Emit;

/// <summary>Sums that a loop keeps in locals while it runs, and the places in memory to which they are added after it.</summary>
internal sealed class CarriedSums
{
    private readonly List<(string Place, string Local)> _sums = [];

    public IEnumerable<(string Place, string Local)> All => _sums;

    /// <summary>The local that carries the sum of this place.</summary>
    public string LocalOf(string place, string wanted)
    {
        if (_sums.FirstOrDefault(sum => sum.Place == place) is { Local: { } known })
            return known;
        _sums.Add((place, wanted));
        return wanted;
    }
}

using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Ir;

namespace FixedNet.Generator.Printing;

/// <summary>Sums, or maxima, that a loop keeps in locals while it runs, and what they are folded into after it.</summary>
internal sealed class PartialSums
{
    private readonly List<PartialSum> _sums = [];

    public IEnumerable<PartialSum> All => _sums;

    /// <summary>The partial sum of this name, which is made if it is new.</summary>
    public PartialSum Add(PartialSum wanted)
    {
        if (_sums.FirstOrDefault(sum => sum.Name == wanted.Name) is { } known)
            return known;
        _sums.Add(wanted);
        return wanted;
    }
}

/// <summary>One of them.</summary>
/// <param name="Name">The local that holds it.</param>
/// <param name="Lanes">How many neighbours it holds; 1 for a number.</param>
/// <param name="Across">Whether its lanes are to be added up, as they were summed over.</param>
/// <param name="Target">What it is a part of, as the statement wrote it: a local, or an element.</param>
/// <param name="Place">The same in code, in the scope around the loop.</param>
/// <param name="Offset">For an element, where it is in the memory it is a part of, if that is a constant.</param>
/// <param name="Part">For an element, how many lanes of it may be written; all of them where 0.</param>
internal sealed record PartialSum(
    string Name, int Lanes, bool Across, Accumulation How, Expression Target, Place Place, int? Offset = null, int Part = 0);

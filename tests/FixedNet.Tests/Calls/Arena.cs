using System.Numerics;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Calls;

/// <summary>The arguments of one call, all in one array, with sentinels between them.</summary>
public sealed class Arena<T>
    where T : struct, INumberBase<T>
{
    private const int Gap = 16;

    private readonly T[] _memory;
    private readonly T[] _before;
    private readonly (int Start, int Length)[] _places;

    private Arena((int Start, int Length)[] places)
    {
        _places = places;
        _memory = new T[places.Max(place => place.Start + place.Length) + Gap];
        // Numbers that any network takes, and that no result equals.
        for (int k = 0; k < _memory.Length; k++)
            _memory[k] = T.CreateChecked(0.125 + k % 7 / 64.0);
        _before = [.. _memory];
        Spans = [.. places.Select(place => _memory.AsMemory(place.Start, place.Length))];
    }

    public Memory<T>[] Spans { get; }

    /// <summary>Each argument apart from the others by sentinels; one of them, if asked for, of another length.</summary>
    public static Arena<T> Apart(GeneratedMethod<T> method, int batch, int changed = -1, int length = 0, int gap = Gap)
    {
        int next = gap;
        return new Arena<T>([.. method.Arguments.Select((argument, k) =>
        {
            var place = (Start: next, Length: k == changed ? length : argument.LengthFor(batch));
            next += place.Length + gap;
            return place;
        })]);
    }

    /// <summary>All arguments apart but two, which share one element: the last of one is the first of the other.</summary>
    public static Arena<T> Overlapping(GeneratedMethod<T> method, int batch, int written, int other, bool fromBelow)
    {
        var places = Apart(method, batch)._places;
        int end = places.Max(place => place.Start + place.Length) + Gap;
        var (first, second) = fromBelow ? (written, other) : (other, written);
        places[first].Start = end;
        places[second].Start = end + places[first].Length - 1;
        return new Arena<T>(places);
    }

    public void AssertRefused(GeneratedMethod<T> method, string argument)
    {
        var exception = Assert.ThrowsAny<ArgumentException>(() => method.Call(Spans));
        Assert.Equal(argument, exception.ParamName);
        Assert.Contains(argument, exception.Message);
        Assert.Equal(_before, _memory);
    }

    public void AssertOnlyWrittenSpansChanged(GeneratedMethod<T> method)
    {
        int from = 0;
        foreach (var (place, argument) in _places.Zip(method.Arguments))
        {
            if (!argument.IsWritten)
                continue;
            Assert.True(_before.AsSpan(from..place.Start).SequenceEqual(_memory.AsSpan(from..place.Start)), $"{method.Name} writes before {argument.Name}");
            from = place.Start + place.Length;
            Assert.False(_before.AsSpan(place.Start..from).SequenceEqual(_memory.AsSpan(place.Start..from)), $"{method.Name} leaves {argument.Name}");
        }

        Assert.True(_before.AsSpan(from..).SequenceEqual(_memory.AsSpan(from..)), $"{method.Name} writes past its last argument");
    }
}

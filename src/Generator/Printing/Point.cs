namespace FixedNet.Generator.Printing;

/// <summary>One point of all open axes: which of its points along each of them; the first where it does not say.</summary>
internal readonly struct Point(int[] places)
{
    /// <summary>The first point of every axis.</summary>
    public static readonly Point First = new([]);

    public int this[Axis axis] => axis.Depth < places.Length ? places[axis.Depth] : 0;

    /// <summary>The point that differs along this axis.</summary>
    public Point With(Axis axis, int place)
    {
        int[] moved = new int[System.Math.Max(places.Length, axis.Depth + 1)];
        places.CopyTo(moved, 0);
        moved[axis.Depth] = place;
        return new Point(moved);
    }
}

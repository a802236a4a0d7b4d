using System;
using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Kernels;

namespace FixedNet.Generator.Emit;

/// <summary>Loops, their tiles and remainders, and the sums carried across them.</summary>
internal sealed partial class KernelPrinter
{
    private void PrintLoop(For loop)
    {
        if (loop.Loop.Run.Lanes > 1)
            throw new NotSupportedException("The scalar dialect has no lanes.");
        if (loop.Loop.Run.OneByOne)
            PrintOneByOne(loop);
        else if (loop.Loop.Run.CarriesSums)
            PrintCarrying(loop);
        else
            PrintTiled(loop, carried: null);
    }

    /// <summary>Each iteration as text, after the other.</summary>
    private void PrintOneByOne(For loop)
    {
        for (int k = 0; k < loop.Loop.Extent; k++)
            Within(new Axis(_axes.Count, loop.Loop.Variable, null, k, 1, _block, null), loop);
    }

    /// <summary>The sums over the loop are declared before it and added to their places after it.</summary>
    private void PrintCarrying(For loop)
    {
        var carried = new CarriedSums();
        Block around = _block;
        _block = new Block(around);
        PrintTiled(loop, carried);
        (Block printed, _block) = (_block, around);

        foreach (var (_, local) in carried.All)
            Line($"{number} {local} = {Zero};");
        printed.WriteTo(_block.Body);
        foreach (var (place, local) in carried.All)
            Line($"{place} += {local};");
    }

    /// <summary>Whole tiles in a loop, then, side by side, what is left.</summary>
    private void PrintTiled(For loop, CarriedSums? carried)
    {
        string variable = loop.Loop.Variable;
        int tile = loop.Loop.Run.Tile;
        if (loop.Loop.Extent is not { } extent)
        {
            if (tile > 1)
                throw new NotSupportedException("The scalar dialect takes samples one after the other.");
            PrintBlock($"for (int {variable} = 0; {variable} < n; {variable}++)", block => new Axis(_axes.Count, variable, variable, 0, 1, block, carried), loop);
            return;
        }

        int whole = extent / tile * tile;
        string step = tile == 1 ? $"{variable}++" : $"{variable} += {Numbers.Text(tile)}";
        if (whole > tile)
            PrintBlock($"for (int {variable} = 0; {variable} < {Numbers.Text(whole)}; {step})", block => new Axis(_axes.Count, variable, variable, 0, tile, block, carried), loop);
        else if (whole == extent)
            Within(new Axis(_axes.Count, variable, null, 0, tile, _block, carried), loop);
        else if (whole == tile)
            PrintBlock("", block => new Axis(_axes.Count, variable, null, 0, tile, block, carried), loop);
        if (extent > whole)
            PrintBlock("", block => new Axis(_axes.Count, variable, null, whole, extent - whole, block, carried), loop);
    }

    private void PrintBlock(string header, Func<Block, Axis> axis, For loop)
    {
        Block around = _block;
        _block = new Block(around);
        Within(axis(_block), loop);
        (Block inner, _block) = (_block, around);
        using (_block.Body.Block(header))
            inner.WriteTo(_block.Body);
    }

    private void Within(Axis axis, For loop)
    {
        _axes.Add(axis);
        Print(loop.Body);
        _axes.RemoveAt(_axes.Count - 1);
    }

    /// <summary>All points of the open axes; the innermost axis varies slowest, so that an operand is loaded once and used at once.</summary>
    private IEnumerable<Point> Points() => _axes.Where(axis => axis.Points > 1).Aggregate(
        (IEnumerable<Point>)[Point.First],
        (points, axis) => Enumerable.Range(0, axis.Points).SelectMany(k => points.Select(point => point.With(axis, k))));

    /// <summary>The local that carries the sum of this element across an open loop; null if none does.</summary>
    private string? Carrier(Expression target, Point point)
    {
        if (target is not Element element)
            return null;
        Axis? loop = _axes.Find(axis => axis.Carried is not null && element.Index.StrideOf(axis.Variable) == 0);
        if (loop is null)
            return null;
        var name = new Local(element.Buffer.Name);
        _locals[name.Name] = [.. _axes.Where(axis => element.Index.StrideOf(axis.Variable) != 0)];
        return loop.Carried!.LocalOf(Place(element, point), Name(name, point));
    }

    private string Zero => number == "float" ? "0f" : "0d";
}

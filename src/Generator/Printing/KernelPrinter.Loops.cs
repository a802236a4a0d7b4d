using System;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;

namespace FixedNet.Generator.Printing;

/// <summary>Loops, their tiles and remainders, and the partial sums kept across them.</summary>
internal abstract partial class KernelPrinter
{
    /// <summary>The type of a loop variable.</summary>
    protected abstract string CounterType { get; }

    /// <summary>Whether partial sums may turn up in a loop: they are declared before it and folded after it.</summary>
    protected abstract bool KeepsPartialSums(For loop);

    /// <summary>Before a loop: its partial sums at the start.</summary>
    protected abstract void Declare(PartialSums sums);

    /// <summary>After a loop: its partial sums into what they are parts of.</summary>
    protected abstract void Fold(PartialSums sums);

    /// <summary>The lanes of the vector for what is left of a loop.</summary>
    protected abstract int LanesOfRest(int rest);

    private void PrintLoop(For loop)
    {
        var sums = new PartialSums();
        if (!KeepsPartialSums(loop))
        {
            PrintSections(loop, sums);
            return;
        }

        Block around = Block;
        Block = new Block(around, isScope: false);
        PrintSections(loop, sums);
        (Block printed, Block) = (Block, around);
        Declare(sums);
        printed.WriteTo(Block.Body);
        Fold(sums);
    }

    private void PrintSections(For loop, PartialSums sums)
    {
        if (loop.Loop.Run.OneByOne)
            PrintOneByOne(loop, sums);
        else if (loop.Loop.Extent is { } extent)
            PrintTiled(loop, extent, sums);
        else
            PrintSamples(loop, sums);
    }

    /// <summary>Each iteration as text, after the other.</summary>
    private void PrintOneByOne(For loop, PartialSums sums)
    {
        void All()
        {
            for (int k = 0; k < loop.Loop.Extent; k++)
                Within(new Axis(Axes.Count, loop.Loop, null, k, 1, Block, sums), loop);
        }

        if (loop.Body.Count == 1 && loop.Body[0] is not (For or Remark))
            Beside(All);
        else
            All();
    }

    /// <summary>An extent known here: whole tiles in a loop, then, side by side, what is left; its last vector is narrower, or in part.</summary>
    private void PrintTiled(For loop, int extent, PartialSums sums)
    {
        string variable = loop.Loop.Variable;
        int lanes = loop.Loop.Run.Lanes, tile = loop.Loop.Run.Tile, step = tile * lanes;
        int whole = extent / step * step;
        Axis Tile(Block block, string? counter, int start, int points) =>
            new(Axes.Count, loop.Loop, counter, start, points, block, sums) { Lanes = lanes, LastCount = whole - step };

        if (whole > step)
            PrintBlock($"for ({CounterType} {variable} = 0; {variable} < {Numbers.Text(whole)}; {Step(variable, step)})", block => Tile(block, variable, 0, tile), loop);
        else if (whole == step)
            PrintSection(isAlone: whole == extent, block => Tile(block, null, 0, tile), loop);

        int vectors = (extent - whole) / lanes, rest = extent - whole - vectors * lanes;
        if (vectors > 0)
            PrintSection(isAlone: false, block => Tile(block, null, whole, vectors), loop);
        if (rest == 0)
            return;
        int narrow = LanesOfRest(rest);
        PrintSection(isAlone: false, block => Tile(block, null, extent - rest, 1) with { Lanes = narrow, Part = rest % narrow }, loop);
    }

    /// <summary>Whether sections of a loop whose indices are constants stand in braces of their own.</summary>
    protected abstract bool BracesSections { get; }

    private void PrintSection(bool isAlone, Func<Block, Axis> axis, For loop)
    {
        if (BracesSections && !isAlone)
            PrintBlock("", axis, loop);
        else
            Within(axis(Block), loop);
    }

    /// <summary>Samples, as many as there are: whole tiles, then one by one. In lanes there are only whole vectors of them.</summary>
    private void PrintSamples(For loop, PartialSums sums)
    {
        string variable = loop.Loop.Variable;
        int lanes = loop.Loop.Run.Lanes, tile = loop.Loop.Run.Tile;
        Axis Tile(Block block, int points) => new(Axes.Count, loop.Loop, variable, 0, points, block, sums) { Lanes = lanes };
        if (tile == 1)
        {
            PrintBlock($"for ({CounterType} {variable} = 0; {variable} < n; {Step(variable, lanes)})", block => Tile(block, 1), loop);
            return;
        }

        // In a block of its own: several loops may run over the same variable, one after the other.
        Block around = Block;
        Block = new Block(around);
        Line($"{CounterType} {variable} = 0;");
        PrintBlock($"for (; {variable} <= n - {Numbers.Text(tile)}; {Step(variable, tile)})", block => Tile(block, tile), loop);
        PrintBlock($"for (; {variable} < n; {variable}++)", block => Tile(block, 1), loop);
        (Block inner, Block) = (Block, around);
        using (Block.Body.Block())
            inner.WriteTo(Block.Body);
    }

    private static string Step(string variable, int step) => step == 1 ? $"{variable}++" : $"{variable} += {Numbers.Text(step)}";

    private void PrintBlock(string header, Func<Block, Axis> axis, For loop)
    {
        Block around = Block;
        Block = new Block(around);
        Within(axis(Block), loop);
        (Block inner, Block) = (Block, around);
        if (header.Length > 0 && inner.OnlyStatement is { } only)
        {
            Block.Body.Line(header);
            Block.Body.Line("    " + only);
            return;
        }

        using (Block.Body.Block(header))
            inner.WriteTo(Block.Body);
    }

    protected void Within(Axis axis, For loop)
    {
        Axes.Add(axis);
        Print(loop.Body);
        Axes.RemoveAt(Axes.Count - 1);
    }
}

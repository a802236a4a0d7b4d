using System;
using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Planning;

/// <summary>Gives each row between the passes its place, and chooses how many samples a tile holds.</summary>
internal static class ScratchPlanner
{
    public static ScratchPlan Plan(IReadOnlyList<LayerPlan> layers, BatchPlan pass, Dialect dialect)
    {
        bool inColumns = pass.Form == BatchForm.SampleLanes;
        int width = 0, transposed = 0;
        ScratchRow Exactly(int numbers) => new((width += numbers) - numbers, numbers);
        ScratchRow Take(int numbers) => Exactly(inColumns ? numbers : dialect.Padded(numbers));
        ScratchRow? Transpose(LayerPlan layer)
        {
            if (dialect.IsScalar || inColumns || layer.Number == 1 || !layer.Blocks.Any(block => block.Block.GoesBack))
                return null;
            var rows = new ScratchRow(transposed, dialect.Padded(layer.Inputs));
            transposed += layer.Outputs * rows.Length;
            return rows;
        }

        // In lanes the cache decides: a hidden layer's δ takes the place of what f′ is taken of, number by number, as it is read for the last time.
        bool TakesPlace(LayerPlan layer) => !dialect.IsScalar && layer.Number < layers.Count;

        var saved = new ScratchRow[layers.Count][];
        var a = new ScratchRow[layers.Count];
        for (int k = 0; k < layers.Count; k++)
        {
            saved[k] = [.. layers[k].Saved.Select(numbers => Take(numbers.Count))];
            a[k] = k < layers.Count - 1 ? Take(layers[k].Outputs) : default;
        }

        int forward = width;
        ScratchRow[] delta = [.. layers.Select((layer, k) => TakesPlace(layer) ? Dying(layer, saved[k], a[k]) : Take(layer.Outputs))];
        a[layers.Count - 1] = Exactly(layers[layers.Count - 1].Outputs); // last: exact rows, after which nothing would be aligned
        var rows = layers.Select((layer, k) => new LayerScratch(saved[k].ToEquatableArray(), a[k], delta[k], Transpose(layer))).ToEquatableArray();

        if (inColumns)
        {
            TilePlan columns = Columns(width, dialect);
            return new ScratchPlan(rows, forward, width, 0, Tile(forward, 0, dialect, most: 1), columns, columns);
        }

        return new ScratchPlan(
            rows, forward, width, transposed,
            Tile(forward, 0, dialect, most: 1), Tile(forward, 0, dialect, Limits.TileSamples(dialect)),
            dialect.IsOrdered ? OrderedTile(width, transposed, dialect) : Tile(width, transposed, dialect, Limits.TileSamples(dialect)));
    }

    /// <summary>Where numbers stand that are read for the last time, one by one, as δ is written: what f′ is taken of.</summary>
    private static ScratchRow Dying(LayerPlan layer, ScratchRow[] saved, ScratchRow a)
    {
        for (int k = 0; k < saved.Length; k++)
        {
            if (layer.Saved[k].DiesWhenReceived)
                return saved[k];
        }

        return a;
    }

    /// <summary>Columns stand as far apart as the tile has samples: a number that all methods share, and the kernels know.</summary>
    private static TilePlan Columns(int width, Dialect dialect)
    {
        int samples = Limits.SampleLanesTile;
        while ((long)width * samples * dialect.NumberBytes > Limits.SampleLanesBytes && samples > dialect.Lanes)
            samples /= 2;
        return new TilePlan(samples, true, $"{Grouped((long)width * samples * dialect.NumberBytes)} bytes of columns on the stack");
    }

    /// <summary>The sums of tiles are added up, so a tile holds as many samples in every dialect, whatever memory they take.</summary>
    private static TilePlan OrderedTile(int width, int once, Dialect dialect)
    {
        long bytes = Bytes(width, once, dialect, Limits.OrderedTileSamples);
        bool onStack = bytes <= Limits.StackBytes(dialect);
        return new TilePlan(
            Limits.OrderedTileSamples, onStack, $"{Grouped(bytes)} bytes of {(onStack ? "scratch on the stack" : "unmanaged scratch")}; the same samples whatever the hardware");
    }

    private static long Bytes(int width, int once, Dialect dialect, int samples) => ((long)width * samples + once) * dialect.NumberBytes;

    private static TilePlan Tile(int width, int once, Dialect dialect, int most)
    {
        long Bytes(int samples) => ScratchPlanner.Bytes(width, once, dialect, samples);
        int stack = Limits.StackBytes(dialect);
        int onStack = Reduced(most, samples => Bytes(samples) <= stack);
        if (Bytes(onStack) <= stack && onStack >= Math.Min(most, Limits.LeastTileSamples(dialect)))
            return new TilePlan(onStack, true, $"{Grouped(Bytes(onStack))} bytes of scratch on the stack");

        // W transposed is as large as it is; only rows can be fewer.
        int unmanaged = Reduced(most, samples => Bytes(samples) - Bytes(0) <= Limits.UnmanagedBytes);
        return new TilePlan(
            unmanaged, false,
            $"{Grouped(Bytes(unmanaged))} bytes of unmanaged scratch: the {Grouped(stack)} that may come from the stack hold too few samples");
    }

    /// <summary>The most samples of which the condition holds, by steps that keep whole tiles; at least one.</summary>
    private static int Reduced(int samples, Func<int, bool> fits)
    {
        while (samples > 1 && !fits(samples))
            samples = samples > Limits.SumsInFlight ? samples - Limits.SumsInFlight : samples / 2;
        return samples;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Model;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Planning;

/// <summary>Gives each row between the passes its place, and chooses how many samples a tile holds.</summary>
internal static class ScratchPlanner
{
    public static ScratchPlan Plan(IReadOnlyList<LayerPlan> layers, PrecisionKind precision)
    {
        int width = 0;
        int Take(int numbers) => (width += numbers) - numbers;

        var z = new int[layers.Count];
        var a = new int[layers.Count];
        for (int k = 0; k < layers.Count; k++)
        {
            z[k] = layers[k].KeepsZ ? Take(layers[k].Outputs) : 0;
            a[k] = k < layers.Count - 1 ? Take(layers[k].Outputs) : 0;
        }

        int forward = width;
        a[layers.Count - 1] = Take(layers[layers.Count - 1].Outputs);
        var rows = layers.Select((layer, k) => new LayerScratch(z[k], a[k], Take(layer.Outputs))).ToEquatableArray();

        int numberBytes = precision == PrecisionKind.Double ? 8 : 4;
        return new ScratchPlan(
            rows, forward, width,
            Tile(forward, numberBytes, most: 1), Tile(forward, numberBytes), Tile(width, numberBytes));
    }

    private static TilePlan Tile(int width, int numberBytes, int most = Limits.TileSamples)
    {
        long bytes = (long)width * numberBytes;
        int onStack = Halved(most, samples => samples * bytes <= Limits.StackBytes);
        if (onStack * bytes <= Limits.StackBytes && onStack >= Math.Min(most, Limits.LeastTileSamples))
            return new TilePlan(onStack, true, $"{Grouped(onStack * bytes)} bytes of scratch on the stack");

        int unmanaged = Halved(most, samples => samples * bytes <= Limits.UnmanagedBytes);
        return new TilePlan(
            unmanaged, false,
            $"{Grouped(unmanaged * bytes)} bytes of unmanaged scratch: the {Grouped(Limits.StackBytes)} that may come from the stack hold too few samples");
    }

    /// <summary>The most samples, by halving, of which the condition holds; at least one.</summary>
    private static int Halved(int samples, Func<int, bool> fits) => samples == 1 || fits(samples) ? samples : Halved(samples / 2, fits);
}

using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Planning;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Printing.Lanes;

/// <summary>
/// Nests that are products of matrices as calls of the runtime library, which has them once, for all sizes; the sizes go with the call as a
/// struct, so that they are constants there.
/// </summary>
internal sealed class ProductCalls(NetworkPlan plan)
{
    private readonly Dictionary<ProductSizes, string> _sizes = [];
    private readonly Dialect _dialect = plan.Dialect;

    /// <summary>The structs that the calls so far refer to.</summary>
    public IEnumerable<string> Declarations => _sizes.Select(sizes => sizes.Key.Declaration(sizes.Value));

    /// <summary>Whether nothing of a kernel needs text of its own. Where the order of sums is fixed, all of it does.</summary>
    public bool Cover(KernelMethod kernel) => !_dialect.IsOrdered && kernel.Result is null
        && kernel.Body.All(statement => statement is Remark || statement is Nest { Around: Around.Nothing } nest && IsCall(nest.Form));

    /// <summary>A kernel as equations and the calls that compute them.</summary>
    public IEnumerable<string> Lines(KernelMethod kernel)
    {
        foreach (Statement statement in kernel.Body)
        {
            foreach (string line in statement is Remark remark ? ["// " + remark.Text] : Calls(kernel, ((Nest)statement).Form))
                yield return line;
        }
    }

    private bool IsCall(Form form) => form switch
    {
        ColumnSums sums => sums.Value is Element,
        Product { Ending: Added } product => !product.IsTransposed && IsWhole(product.Right),
        Product { Ending: Stored stored, IsTransposed: true } => stored.Plain is not null && stored.Stores.Count == 1,
        Product { Ending: Stored stored } product => IsWhole(product.Right) && (stored.Start is Element ? IsForward(stored) : IsBackward(stored)),
        _ => false,
    };

    /// <summary>a = f(b + Σ …), with z beside it, in rows as long, or without.</summary>
    private static bool IsForward(Stored stored) => stored.Stores.Count == (stored.Plain is null ? 0 : 1) + (stored.Applied is null ? 0 : 1)
        && (stored.Plain is not { } z || stored.Applied is not { } a || z.Index.StrideOf(Loop.Sample) == a.Target.Index.StrideOf(Loop.Sample));

    /// <summary>f′ · Σ …, in the place of what f′ is taken of; or the sum alone.</summary>
    private static bool IsBackward(Stored stored) =>
        stored.Stores.Count == 1 && (stored.Plain is not null || stored.Chained is { } chained && Place(chained.Target) == Place(chained.At));

    /// <summary>Whether after each row there is more to be read, so that its last vector may be read as a whole.</summary>
    private bool IsWhole(Element right)
    {
        int columns = ColumnsOf(right), rest = columns % _dialect.Lanes;
        return right.Buffer.Home != Home.Parameters || columns == 1 || rest == 0
            || right.Buffer.Offset + right.Buffer.Length + _dialect.LanesFor(rest) - rest <= plan.ParameterCount;
    }

    private static int ColumnsOf(Element right) => right.Index.Terms.Max(term => term.Stride);

    private static (Home, int, int) Place(Element element) => (element.Buffer.Home, element.Buffer.Offset, element.Index.StrideOf(Loop.Sample));

    private IEnumerable<string> Calls(KernelMethod kernel, Form form) => form switch
    {
        ColumnSums sums => Sums(kernel, sums),
        Product { Ending: Added added } product => [Accumulated(kernel, product, added)],
        Product { Ending: Stored { Start: Element start } stored } product => Forward(kernel, product, stored, start),
        Product { Ending: Stored stored } product => Backward(kernel, product, stored),
        _ => throw Walk.Unknown(form),
    };

    private IEnumerable<string> Forward(KernelMethod kernel, Product product, Stored stored, Element start)
    {
        Element target = stored.Plain ?? stored.Applied!.Value.Target;
        bool rectifies = stored.Plain is null && stored.Applied!.Value.Function.Name == "Relu";
        yield return Call(
            "MultiplyFrom", [Sizes(kernel, product, target), rectifies ? "Rectified" : "Biased"],
            [Reference(product.Left), Reference(product.Right), Reference(start), Reference(target), "n"]);
        if (stored.Applied is { } applied && !rectifies)
            yield return Call("Apply", [applied.Function.Name], [Reference(target), Reference(applied.Target), Count(target)]);
    }

    private IEnumerable<string> Backward(KernelMethod kernel, Product product, Stored stored)
    {
        Element target = stored.Plain ?? stored.Chained!.Value.Target;
        string result = "Stored";
        if (stored.Chained is { } chained)
        {
            string function = chained.Derivative.Name.Substring(0, chained.Derivative.Name.Length - "Derivative".Length);
            result = function == "Relu" ? "Rectifying" : "Multiplied";
            if (function != "Relu")
                yield return Call("Derive", [function], [Reference(target), Count(target)]);
        }

        IEnumerable<string> arguments = [Reference(product.Left), Reference(product.Right), Reference(target), "n"];
        yield return product.IsTransposed
            ? Call("Dots", [Sizes(kernel, product, target)], arguments)
            : Call("Multiply", [Sizes(kernel, product, target), result], arguments);
    }

    private string Accumulated(KernelMethod kernel, Product product, Added added)
    {
        bool descends = added.How == Accumulation.Descent;
        string[] step = descends ? [Accumulate.Step.Name] : [];
        return Call(
            descends ? "Descend" : "Accumulate", [Sizes(kernel, product, added.Target), "Rows" + Text(RowsTogether(product))],
            [Reference(product.Left), Reference(product.Right), Reference(added.Target), .. step, "n"]);
    }

    private IEnumerable<string> Sums(KernelMethod kernel, ColumnSums sums)
    {
        bool descends = sums.Ending.How == Accumulation.Descent;
        string[] step = descends ? [Accumulate.Step.Name] : [];
        Product? beside = kernel.Body.OfType<Nest>().Select(nest => nest.Form).OfType<Product>().FirstOrDefault();
        ProductSizes sizes = beside is { Ending: Added added } && ProductSizes.Of(beside, added.Target) is var known && known.Sums(sums)
            ? known
            : new ProductSizes(0, sums.Columns.Count!.Value, 0, 0, 0, ((Element)sums.Value).Index.StrideOf(Loop.Sample), 0);
        yield return Call(descends ? "DescendRows" : "AccumulateRows", [Named(kernel, sizes)], [Reference((Element)sums.Value), Reference(sums.Ending.Target), .. step, "n"]);
    }

    /// <summary>How many rows of a gradient go side by side: as many as there are registers for, in as few turns as can be, evenly.</summary>
    private int RowsTogether(Product product)
    {
        int rows = product.Rows.Count!.Value, most = _dialect.Registers < 32 && product.Columns.Count >= 2 * _dialect.Lanes ? 4 : 8;
        int turns = (rows + most - 1) / most;
        return (rows + turns - 1) / turns;
    }

    private string Sizes(KernelMethod kernel, Product product, Element target) => Named(kernel, ProductSizes.Of(product, target));

    private string Named(KernelMethod kernel, ProductSizes sizes)
    {
        if (_sizes.TryGetValue(sizes, out string known))
            return known;
        string name = kernel.Name;
        for (int k = 2; _sizes.ContainsValue(name); k++)
            name = $"{kernel.Name}_{Text(k)}";
        return _sizes[sizes] = name;
    }

    private string Call(string name, IEnumerable<string> types, IEnumerable<string> arguments) =>
        $"{name}{Text(_dialect.Bits)}<{string.Join(", ", types)}>({string.Join(", ", arguments)});";

    private static string Count(Element target) => $"{Text(target.Index.StrideOf(Loop.Sample))} * n";

    private static string Reference(Element element) => "ref " + element.Buffer.Name;
}

using FixedNet.Generator.Ir;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Printing.Lanes;

/// <summary>The sizes of a product as the runtime library's IProduct has them; 0 for the number of samples.</summary>
internal readonly record struct ProductSizes(int Rows, int Columns, int Depth, int RowOfA, int StepOfA, int RowOfB, int RowOfC)
{
    public static ProductSizes Of(Product product, Element target) => new(
        product.Rows.Count ?? 0, product.Columns.Count!.Value, product.Depth.Count ?? 0,
        product.Left.Index.StrideOf(product.Rows.Variable), product.Left.Index.StrideOf(product.Depth.Variable),
        product.Right.Index.StrideOf((product.IsTransposed ? product.Columns : product.Depth).Variable),
        target.Index.StrideOf(product.Rows.Variable));

    /// <summary>Whether the rows of b are as those of the sums' values.</summary>
    public bool Sums(ColumnSums sums) =>
        Depth == 0 && sums.Columns.Count == Columns && ((Element)sums.Value).Index.StrideOf(Loop.Sample) == RowOfB;

    /// <summary>The declaration of the struct that says them.</summary>
    public string Declaration(string name) =>
        $"private struct {name} : IProduct {{ "
        + string.Join(" ", Property("Rows", Rows), Property("Columns", Columns), Property("Depth", Depth), Property("RowOfA", RowOfA), Property("StepOfA", StepOfA), Property("RowOfB", RowOfB), Property("RowOfC", RowOfC))
        + " }";

    private static string Property(string name, int value) => $"public int {name} => {Text(value)};";
}

namespace FixedNet.Tests.Runtime.Products;

/// <summary>Sizes that a test sets; in generated code each struct has constants instead.</summary>
internal struct AnySizes : FixedNet.Products.IProduct
{
    public readonly int Rows => ProductSizes.Current.Rows;

    public readonly int Columns => ProductSizes.Current.Columns;

    public readonly int Depth => ProductSizes.Current.Depth;

    public readonly int RowOfA => ProductSizes.Current.RowOfA;

    public readonly int StepOfA => ProductSizes.Current.StepOfA;

    public readonly int RowOfB => ProductSizes.Current.RowOfB;

    public readonly int RowOfC => ProductSizes.Current.RowOfC;
}

internal sealed record ProductSizes(int Rows, int Columns, int Depth, int RowOfA, int StepOfA, int RowOfB, int RowOfC)
{
    [ThreadStatic]
    public static ProductSizes Current = null!;
}

using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;

namespace FixedNet.Generator.Planning;

/// <summary>The schedule of a product.</summary>
/// <param name="Outside">The loops over rows and columns, outermost first.</param>
/// <param name="Inner">The sum; null where its loop runs around the nest.</param>
internal sealed record ProductLoops(EquatableArray<Loop> Outside, Loop? Inner, string Reason);

/// <summary>Finds the loops of a nest by its form, its sizes, what runs around it and the dialect: which layer it is of makes no difference.</summary>
internal static class Schedules
{
    public static Nest Of(Product product, Around around, NetworkPlan plan)
    {
        ProductLoops loops = plan.Dialect.IsScalar ? ScalarSchedules.Of(product, around) : LaneSchedules.Of(product, around, plan);
        return new Nest(product, around, product.In(loops.Outside, loops.Inner), loops.Reason);
    }

    public static Nest Of(ColumnSums sums, Around around, NetworkPlan plan) => new(
        sums, around, sums.In(plan.Dialect.IsScalar ? ScalarSchedules.Of(sums) : LaneSchedules.Of(sums, around, plan.Dialect)), SumsReason);

    /// <summary>Statements for each row, whose loops over its numbers are <see cref="Row"/>.</summary>
    public static Nest Of(RowByRow rows, Around around, NetworkPlan plan, EquatableArray<Statement> row) =>
        new(rows, around, For.Nest(Row(rows, around, plan).Samples, [.. row]), "a row at a time");

    /// <summary>The loops over the samples, and over the numbers of a row.</summary>
    public static OutputPlan Row(RowByRow rows, Around around, NetworkPlan plan)
    {
        int columns = rows.Columns.Count!.Value;
        OutputPlan loops = plan.Dialect.IsScalar ? ScalarSchedules.OutputStage(columns) : LaneSchedules.OutputStage(columns, plan.Batch, plan.Dialect);
        // A scalar loop over the samples is around them where the layers are text in one method.
        return around == Around.OneSample || (plan.Dialect.IsScalar && around == Around.Samples) ? loops.ForOneSample() : loops;
    }

    /// <summary>How sums over the samples are taken, everywhere.</summary>
    public const string SumsReason = "each sum over the samples in local variables";
}

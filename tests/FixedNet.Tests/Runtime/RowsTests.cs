using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime;

[Trait(Depends.On, Depends.Nothing)]
public class RowsTests
{
    [Fact]
    public void Whatever_holds_them_the_rows_are_one_after_the_other()
    {
        float[] expected = [1, 2, 3, 4, 5, 6];
        Assert.Equal(expected, Rows.Flatten(new float[,] { { 1, 2 }, { 3, 4 }, { 5, 6 } }));
        Assert.Equal(expected, Rows.Flatten(new float[][] { [1, 2], [3, 4], [5, 6] }));
        Assert.Equal(expected, Rows.Flatten(new List<float[]> { new float[] { 1, 2, 3 }, new float[] { 4, 5, 6 } }));
        Assert.Equal(expected, Rows.Flatten(new List<float>(expected)));
        Assert.Equal(expected, Rows.ToSingle(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } }));
        Assert.Equal(expected, Rows.ToSingle(new double[][] { [1, 2], [3, 4], [5, 6] }));
        Assert.Equal(expected, Rows.ToSingle(new double[] { 1, 2, 3, 4, 5, 6 }));
        Assert.Equal([1.5, 2], Rows.ToDouble(new float[,] { { 1.5f, 2 } }));
        Assert.Equal([1.5, 2], Rows.ToDouble(new float[][] { [1.5f], [2] }));
        Assert.Equal([1.5, 2], Rows.ToDouble(new List<float> { 1.5f, 2 }));
        Assert.Empty(Rows.Flatten(Array.Empty<float[]>()));
    }

    [Fact]
    public void Rounding_is_to_the_nearest() => Assert.Equal([(float)0.1, float.PositiveInfinity], Rows.ToSingle(new[] { 0.1, 1e300 }));

    [Fact]
    public void Rows_of_other_lengths_and_rows_that_are_null_are_named()
    {
        var length = Assert.Throws<ArgumentException>(() => Rows.Flatten(new float[][] { [1, 2], [3] }));
        Assert.StartsWith("Row 1 has 1 elements where the first has 2", length.Message);
        Assert.Equal("rows", length.ParamName);
        Assert.StartsWith("Row 1 is null", Assert.Throws<ArgumentException>(() => Rows.ToSingle(new double[][] { [1], null! })).Message);
        Assert.Throws<ArgumentNullException>("rows", () => Rows.Flatten((float[][])null!));
        Assert.Throws<ArgumentNullException>("rows", () => Rows.Flatten((float[,])null!));
        Assert.Throws<ArgumentNullException>("numbers", () => Rows.Flatten((List<float>)null!));
    }
}

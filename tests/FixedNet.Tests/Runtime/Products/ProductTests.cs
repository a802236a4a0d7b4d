using FixedNet.Tests.Shared;
using System.Numerics;
using System.Runtime.InteropServices;

namespace FixedNet.Tests.Runtime.Products;

/// <summary>The library's products against sums in double, between guard pages.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class ProductTests
{
    private const int Slack = 16, Most = 40;

    private static readonly int[] _depths = [1, 2, 3, 8, 17];

    public static TheoryData<int, bool> Widths()
    {
        var data = new TheoryData<int, bool>();
        foreach (int width in ProductTable.Widths)
        {
            data.Add(width, false);
            data.Add(width, true);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Over_the_samples(int width, bool padded) => Both(width, (_, check) => Samples(width, padded, check));

    [Theory]
    [MemberData(nameof(Widths))]
    public void Summed_over_the_samples(int width, bool padded) => Both(width, (_, check) => Sums(width, padded, check));

    [Theory]
    [MemberData(nameof(Widths))]
    public void With_columns_that_are_rows(int width, bool padded) => Both(width, (_, check) => Dots(width, padded, check));

    [Theory]
    [MemberData(nameof(Widths))]
    public void Functions_of_any_number_of_numbers(int width, bool inPlace)
    {
        Functions<float>(width, inPlace, 1e-6);
        Functions<double>(width, inPlace, 1e-14);
    }

    private delegate void Check(string form, ProductSizes sizes, int n, bool samples);

    private static void Both(int width, Action<int, Check> each)
    {
        each(width, (form, sizes, n, samples) => Compare<float>(form, width, sizes, n, samples, 2e-6));
        each(width, (form, sizes, n, samples) => Compare<double>(form, width, sizes, n, samples, 1e-14));
    }

    private static void Samples(int width, bool padded, Check check)
    {
        foreach (string form in new[] { "Biased", "Rectified", "Stored", "Multiplied", "Rectifying" })
        {
            for (int columns = 1; columns <= Most; columns++)
            {
                int row = padded ? (columns + 15) / 16 * 16 : columns;
                foreach (int depth in _depths)
                    check(form, new ProductSizes(0, columns, depth, depth + 1, 1, columns + 2, row), columns % 7 * 6 + depth, samples: true);
            }

            for (int n = 0; n <= Most; n++)
                check(form, new ProductSizes(0, 21, 5, 5, 1, 21, padded ? 32 : 21), n, samples: true);
        }
    }

    private static void Sums(int width, bool padded, Check check)
    {
        foreach (int n in _depths)
        {
            for (int columns = 1; columns <= Most; columns++)
            {
                int row = padded ? (columns + 15) / 16 * 16 : columns;
                check("SumsOfRows", new ProductSizes(0, columns, 0, 0, 0, row, columns), n, samples: false);
                check("DescentByRows", new ProductSizes(0, columns, 0, 0, 0, row, columns), n, samples: false);
                for (int together = 1; together <= 8; together++)
                    check("Added" + together, new ProductSizes(together + columns % 9, columns, 0, 1, together + columns % 9 + 1, row, columns), n, samples: false);
                check("Added8", new ProductSizes(16, columns, 0, 1, 16, row, columns), n, samples: false);
                check("Descended4", new ProductSizes(4 + columns % 5, columns, 0, 1, 10, row, columns), n, samples: false);
            }
        }
    }

    private static void Dots(int width, bool padded, Check check)
    {
        for (int columns = 1; columns <= 13; columns++)
        {
            for (int depth = 1; depth <= Most; depth++)
                check("Dots", new ProductSizes(0, columns, depth, padded ? depth + 3 : depth, 1, depth, columns), depth % 4, samples: true);
        }
    }

    /// <summary>One product, with its result once at the start and once at the end of its pages.</summary>
    private static void Compare<T>(string form, int width, ProductSizes sizes, int n, bool samples, double error)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        bool dots = form == "Dots", ofRows = form is "SumsOfRows" or "DescentByRows";
        int rows = samples ? n : ofRows ? 1 : sizes.Rows, depth = samples ? sizes.Depth : n;
        var random = new Random(sizes.GetHashCode() ^ n);
        foreach (Placement placement in new[] { Placement.AfterGuard, Placement.BeforeGuard })
        {
            // What is read beyond a row's end is NaN.
            using var a = Filled<T>(Length(rows, sizes.RowOfA, depth, sizes.StepOfA), placement, random, 0);
            using var b = Filled<T>(dots ? Length(sizes.Columns, sizes.RowOfB, depth, 1) : Length(depth, sizes.RowOfB, sizes.Columns, 1), placement, random, dots || sizes.Columns == 1 && sizes.RowOfB == 1 ? 0 : Slack);
            using var start = Filled<T>(sizes.Columns, placement, random, 0);
            bool isPadded = sizes.RowOfC >= (sizes.Columns + 15) / 16 * 16;
            using var c = Filled<T>(isPadded ? rows * sizes.RowOfC : Length(rows, sizes.RowOfC, sizes.Columns, 1), placement, random, 0);
            T[] before = c.GetSpan().ToArray();
            T eta = T.CreateChecked(0.25);
            ProductSizes.Current = sizes;
            ProductTable.Of<T>(form, width)(
                ref MemoryMarshal.GetReference(a.GetSpan()), ref MemoryMarshal.GetReference(b.GetSpan()), ref MemoryMarshal.GetReference(start.GetSpan()),
                ref MemoryMarshal.GetReference(c.GetSpan()), n, eta);

            string what = $"{form}{width} {typeof(T).Name} of {n}: {sizes}";
            foreach (var memory in new[] { a, b, start, c })
                memory.RequireIntact(what);
            for (int r = 0; r < rows; r++)
            {
                for (int o = 0; o < sizes.Columns; o++)
                {
                    double sum = 0, scale = 1;
                    for (int k = 0; k < depth; k++)
                    {
                        double left = ofRows ? 1 : double.CreateChecked(a.GetSpan()[r * sizes.RowOfA + k * sizes.StepOfA]);
                        double term = left * double.CreateChecked(b.GetSpan()[dots ? o * sizes.RowOfB + k : k * sizes.RowOfB + o]);
                        (sum, scale) = (sum + term, scale + Math.Abs(term));
                    }

                    double old = double.CreateChecked(before[r * sizes.RowOfC + o]), bias = double.CreateChecked(start.GetSpan()[o]);
                    double expected = form.TrimEnd('1', '2', '3', '4', '5', '6', '7', '8') switch
                    {
                        "Biased" => bias + sum,
                        "Rectified" => Math.Max(0, bias + sum),
                        "Stored" or "Dots" => sum,
                        "Multiplied" => old * sum,
                        "Rectifying" => old > 0 ? sum : 0,
                        "Added" or "SumsOfRows" => old + sum,
                        "Descended" or "DescentByRows" => old - 0.25 * sum,
                        _ => throw new ArgumentException(form),
                    };
                    double actual = double.CreateChecked(c.GetSpan()[r * sizes.RowOfC + o]);
                    Assert.True(Math.Abs(actual - expected) <= error * scale, $"{what}: c[{r}, {o}] is {actual}, not {expected}");
                }
            }
        }
    }

    private static void Functions<T>(int width, bool inPlace, double error)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (int n = 0; n <= 3 * Most; n++)
        {
            using var z = Filled<T>(n, Placement.BeforeGuard, new Random(n), 0);
            using var a = Filled<T>(n, Placement.AfterGuard, new Random(-n), 0);
            T[] before = z.GetSpan().ToArray();
            T nothing = default;
            ref T to = ref MemoryMarshal.GetReference(inPlace ? z.GetSpan() : a.GetSpan());
            ProductTable.Of<T>("Applied", width)(ref MemoryMarshal.GetReference(z.GetSpan()), ref nothing, ref nothing, ref to, n, default);
            Span<T> result = inPlace ? z.GetSpan() : a.GetSpan();
            for (int k = 0; k < n; k++)
                Assert.Equal(Math.Tanh(double.CreateChecked(before[k])), double.CreateChecked(result[k]), error);

            before = result.ToArray();
            ProductTable.Of<T>("Derived", width)(ref nothing, ref nothing, ref nothing, ref to, n, default);
            for (int k = 0; k < n; k++)
                Assert.Equal(1 - Math.Pow(double.CreateChecked(before[k]), 2), double.CreateChecked(result[k]), error);
            z.RequireIntact("Functions");
            a.RequireIntact("Functions");
        }
    }

    private static int Length(int rows, int row, int columns, int step) => rows == 0 || columns == 0 ? 0 : (rows - 1) * row + (columns - 1) * step + 1;

    private static GuardedMemory<T> Filled<T>(int length, Placement placement, Random random, int slack)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var memory = new GuardedMemory<T>(length + slack, placement);
        foreach (ref T number in memory.GetSpan()[..length])
            number = T.CreateChecked(random.NextDouble() * 2 - 1);
        return memory;
    }
}

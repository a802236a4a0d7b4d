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
    public void Over_the_samples(int width, bool padded) => Both(width, check => Samples(padded, check));

    [Theory]
    [MemberData(nameof(Widths))]
    public void Summed_over_the_samples(int width, bool padded) => Both(width, check => Sums(padded, check));

    [Theory]
    [MemberData(nameof(Widths))]
    public void With_columns_that_are_rows(int width, bool padded) => Both(width, check => Dots(padded, check));

    [Theory]
    [MemberData(nameof(Widths))]
    public void Functions_of_any_number_of_numbers(int width, bool inPlace)
    {
        foreach (string function in ProductTable.Functions)
        {
            Functions<float>(function, width, inPlace, 1e-6);
            Functions<double>(function, width, inPlace, 1e-14);
        }
    }

    /// <summary>Another method of the library needs a test above.</summary>
    [Fact]
    public void There_is_no_method_beside_these() =>
        Assert.Equal(["Accumulate", "AccumulateRows", "Apply", "Derive", "Descend", "DescendRows", "Dots", "Multiply", "MultiplyFrom"], ProductTable.Methods);

    private delegate void Check(string method, string? type, ProductSizes sizes, int n, bool samples);

    private static void Both(int width, Action<Check> each)
    {
        each((method, type, sizes, n, samples) => Compare<float>(method, type, width, sizes, n, samples, 2e-6));
        each((method, type, sizes, n, samples) => Compare<double>(method, type, width, sizes, n, samples, 1e-14));
    }

    private static void Samples(bool padded, Check check)
    {
        (string Method, string Type)[] forms = [("MultiplyFrom", "Biased"), ("MultiplyFrom", "Rectified"), ("Multiply", "Stored"), ("Multiply", "Multiplied"), ("Multiply", "Rectifying")];
        foreach (var (method, type) in forms)
        {
            for (int columns = 1; columns <= Most; columns++)
            {
                int row = padded ? (columns + 15) / 16 * 16 : columns;
                foreach (int depth in _depths)
                    check(method, type, new ProductSizes(0, columns, depth, depth + 1, 1, columns + 2, row), columns % 7 * 6 + depth, samples: true);
            }

            for (int n = 0; n <= Most; n++)
                check(method, type, new ProductSizes(0, 21, 5, 5, 1, 21, padded ? 32 : 21), n, samples: true);
        }
    }

    private static void Sums(bool padded, Check check)
    {
        foreach (int n in _depths)
        {
            for (int columns = 1; columns <= Most; columns++)
            {
                int row = padded ? (columns + 15) / 16 * 16 : columns;
                check("AccumulateRows", null, new ProductSizes(0, columns, 0, 0, 0, row, columns), n, samples: false);
                check("DescendRows", null, new ProductSizes(0, columns, 0, 0, 0, row, columns), n, samples: false);
                foreach (string method in new[] { "Accumulate", "Descend" })
                {
                    for (int together = 1; together <= 8; together++)
                        check(method, $"Rows{together}", new ProductSizes(together + columns % 9, columns, 0, 1, together + columns % 9 + 1, row, columns), n, samples: false);
                    check(method, "Rows8", new ProductSizes(16, columns, 0, 1, 16, row, columns), n, samples: false);
                }
            }
        }
    }

    private static void Dots(bool padded, Check check)
    {
        for (int columns = 1; columns <= 13; columns++)
        {
            for (int depth = 1; depth <= Most; depth++)
                check("Dots", null, new ProductSizes(0, columns, depth, padded ? depth + 3 : depth, 1, depth, columns), depth % 4, samples: true);
        }
    }

    /// <summary>One product, with its result once at the start and once at the end of its pages.</summary>
    private static void Compare<T>(string method, string? type, int width, ProductSizes sizes, int n, bool samples, double error)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        bool dots = method == "Dots", ofRows = method is "AccumulateRows" or "DescendRows";
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
            ProductTable.Call<T>(method, type, width)(
                ref MemoryMarshal.GetReference(a.GetSpan()), ref MemoryMarshal.GetReference(b.GetSpan()), ref MemoryMarshal.GetReference(start.GetSpan()),
                ref MemoryMarshal.GetReference(c.GetSpan()), n, eta);

            string what = $"{method}{width} {type} {typeof(T).Name} of {n}: {sizes}";
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
                    double expected = (method, type) switch
                    {
                        (_, "Biased") => bias + sum,
                        (_, "Rectified") => Math.Max(0, bias + sum),
                        (_, "Stored") or ("Dots", _) => sum,
                        (_, "Multiplied") => old * sum,
                        (_, "Rectifying") => old > 0 ? sum : 0,
                        ("Accumulate" or "AccumulateRows", _) => old + sum,
                        ("Descend" or "DescendRows", _) => old - 0.25 * sum,
                        _ => throw new ArgumentException(method),
                    };
                    double actual = double.CreateChecked(c.GetSpan()[r * sizes.RowOfC + o]);
                    Assert.True(Math.Abs(actual - expected) <= error * scale, $"{what}: c[{r}, {o}] is {actual}, not {expected}");
                }
            }
        }
    }

    private static void Functions<T>(string name, int width, bool inPlace, double error)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var function = Enum.Parse<Activation>(name);
        bool isOfZ = typeof(Activations).GetMethod(name + "Derivative", [typeof(double)])!.GetParameters()[0].Name == "z";
        for (int n = 0; n <= 3 * Most; n++)
        {
            using var z = Filled<T>(n, Placement.BeforeGuard, new Random(n), 0);
            using var a = Filled<T>(n, Placement.AfterGuard, new Random(-n), 0);
            T[] before = z.GetSpan().ToArray();
            T nothing = default;
            ref T to = ref MemoryMarshal.GetReference(inPlace ? z.GetSpan() : a.GetSpan());
            ProductTable.Call<T>("Apply", name, width)(ref MemoryMarshal.GetReference(z.GetSpan()), ref nothing, ref nothing, ref to, n, default);
            Span<T> result = inPlace ? z.GetSpan() : a.GetSpan();
            for (int k = 0; k < n; k++)
                Assert.Equal(NaiveActivations.Of(function, double.CreateChecked(before[k])), double.CreateChecked(result[k]), error);

            if (isOfZ)
                before.CopyTo(result);
            ProductTable.Call<T>("Derive", name, width)(ref nothing, ref nothing, ref nothing, ref to, n, default);
            for (int k = 0; k < n; k++)
                Assert.Equal(NaiveActivations.Derivative(function, double.CreateChecked(before[k])), double.CreateChecked(result[k]), error);
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

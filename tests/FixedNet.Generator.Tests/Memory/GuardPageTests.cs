using System.Numerics;
using System.Runtime.Loader;
using FixedNet.Generator.Tests.Harness;
using FixedNet.Generator.Tests.Numbers;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Memory;

/// <summary>
/// No generated method reads or writes outside the spans it is given, whatever the widths, the batch and the hardware: each argument
/// lies beside memory that ends the process when it is touched, so the calls are made in processes of their own.
/// </summary>
[Trait(Depends.On, Depends.Nothing)]
public sealed class GuardPageTests
{
    /// <summary>As in a user's release build; with unsafe code allowed, scratch is not zeroed.</summary>
    private static readonly TargetPlatform _release = TargetPlatform.Net10 with { Optimize = true, AllowUnsafe = true };

    /// <summary>Unity and Mono: no vectors, and kernels over pointers.</summary>
    private static readonly TargetPlatform _pointers = TargetPlatform.NetStandard21 with { Optimize = true, AllowUnsafe = true };

    public static TheoryData<string> Families => new(GuardedFamilies.ByName.Keys);

    [Theory]
    [MemberData(nameof(Families))]
    public void Nothing_outside_the_arguments_is_read_or_written(string family) =>
        Check(family, _release, Hardware.Settings.Keys.Prepend(null));

    /// <summary>Not the families whose widths leave every remainder of a vector, which here is one number.</summary>
    [Theory]
    [InlineData("sizes")]
    [InlineData("activations and losses")]
    [InlineData("wide layers")]
    public void Nothing_outside_the_arguments_is_read_or_written_through_pointers(string family) => Check(family, _pointers, [null]);

    private static void Check(string family, TargetPlatform platform, IEnumerable<string?> settings)
    {
        List<GuardedNetwork> networks = [.. GuardedFamilies.ByName[family]()];
        var run = GeneratorRun.WithoutTracking(platform with { ReadsDocumentation = false }, DeclaredNetworks.Source([.. networks.Select(network => network.Spec)]));
        var directory = Directory.CreateTempSubdirectory("fixednet-");
        try
        {
            string path = Path.Combine(directory.FullName, "Tested.dll");
            run.Save(path);
            // Compiling takes longer than all the calls: so all of the hardware's widths in one test.
            Parallel.ForEach(settings, new ParallelOptions { MaxDegreeOfParallelism = 2 }, setting =>
            {
                int ran = PerilousCases.Count(RunFamily, [family, path], Hardware.Environment(setting));
                Assert.Equal(Enum.GetValues<Placement>().Length * networks.Sum(network => network.Batches.Length), ran);
            });
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static void RunFamily(string[] arguments)
    {
        var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(arguments[1]);
        PerilousCases.Run(GuardedFamilies.ByName[arguments[0]]().SelectMany((network, k) => network.Spec.Precision == Precision.Double
            ? Cases<double>(network, DeclaredNetworks.Find(assembly, k))
            : Cases<float>(network, DeclaredNetworks.Find(assembly, k))));
    }

    private static IEnumerable<(string Name, Action Check)> Cases<T>(GuardedNetwork network, Type type)
        where T : unmanaged, INumberBase<T>
    {
        var naive = new NaiveNetwork(network.Spec);
        foreach (int batch in network.Batches)
        {
            var at = Problem.Random(network.Spec, batch, seed: batch);
            var calls = new GuardedCalls<T>(network.Spec, at, NetworkComparison.Of(naive, at));
            foreach (var placement in Enum.GetValues<Placement>())
                yield return ($"{network.Spec}, batch of {batch}, {placement}, lanes of {Hardware.Lanes} bits", () => calls.CheckAll(type, placement));
        }
    }
}

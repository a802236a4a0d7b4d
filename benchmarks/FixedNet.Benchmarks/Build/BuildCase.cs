using System.Globalization;

namespace FixedNet.Benchmarks.Build;

/// <summary>A project that is built: its framework, how many networks it has, and whether they declare a loss, and so can be trained.</summary>
internal sealed record BuildCase(string Framework, bool Trains, int Networks)
{
    public const string DotNet = "net10.0", NetStandard = "netstandard2.1";

    private const char Separator = '/';
    private const string Loss = "loss", NoLoss = "no loss";

    /// <summary>Every number on .NET, with vectors; the scalar text alone; and what training adds.</summary>
    public static IReadOnlyList<BuildCase> All { get; } =
    [
        new(DotNet, false, 0), new(DotNet, false, 1), new(DotNet, false, 10), new(DotNet, false, 50), new(DotNet, true, 10),
        new(NetStandard, false, 0), new(NetStandard, false, 50),
    ];

    public string Kind => Trains ? Loss : NoLoss;

    /// <summary>The networks: the first of one random series, whatever their number.</summary>
    public IEnumerable<string> Declarations => RandomNetworks.Declarations(Trains).Take(Networks);

    public static BuildCase Parse(string name)
    {
        string[] parts = name.Split(Separator);
        return new BuildCase(parts[0], parts[1] == Loss, int.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    public override string ToString() => string.Join(Separator, Framework, Kind, Networks);
}

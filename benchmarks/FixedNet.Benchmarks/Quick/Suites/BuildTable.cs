using System.Text;

namespace FixedNet.Benchmarks.Quick.Suites;

/// <summary>The build suite's columns, and what each network adds to them.</summary>
internal static class BuildTable
{
    public static IReadOnlyList<string> CsvLines(IReadOnlyList<BuildRow> rows)
    {
        string machine = Machine.Short();
        return
        [
            "framework,kind,networks,lines,source_bytes,assembly_bytes,cold_processor_s,cold_wall_s,warm_wall_s,generator_cold_s,analyzers_cold_s,"
                + "generator_ms,generator_bytes,measured_on",
            .. rows.Select(row => Csv.Line([row.Framework, row.Kind, $"{row.Networks}", .. Values(row).Select(Text), machine])),
        ];
    }

    public static string Markdown(IReadOnlyList<BuildRow> rows)
    {
        var text = new StringBuilder();
        text.Append("| project | networks | lines | source, kB | assembly, kB | cold: processor, s | cold: wall, s | warm: wall, s | generator, cold, s | analyzers, cold, s |\n");
        text.Append("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (BuildRow row in rows)
        {
            text.Append($"| {row.Framework}, {row.Kind} | {row.Networks} | {row.Lines:#,0} | {row.SourceBytes / 1e3:#,0} | {row.AssemblyBytes / 1e3:#,0} | ");
            text.Append($"{row.ColdProcessor:0.0} | {row.ColdWall:0.0} | {row.WarmWall:0.0} | {row.GeneratorCold:0.00} | {row.AnalyzersCold:0.00} |\n");
        }

        text.Append("\n| a network of them | lines | source, kB | assembly, kB | cold: processor, s | cold: wall, s | warm: wall, s | generator, ms | generator allocates, MB |\n");
        text.Append("|---|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (BuildRow row in rows.Where(row => row.Networks > 1))
        {
            if (rows.FirstOrDefault(other => other.Framework == row.Framework && other.Networks == 0) is not { } empty)
                continue;
            double Each(double of, double without) => (of - without) / row.Networks;
            text.Append($"| {row.Networks} in {row.Framework}, {row.Kind} | {row.Lines / row.Networks:#,0} | {row.SourceBytes / 1e3 / row.Networks:0.0} | ");
            text.Append($"{Each(row.AssemblyBytes, empty.AssemblyBytes) / 1e3:0.0} | {Each(row.ColdProcessor ?? double.NaN, empty.ColdProcessor ?? double.NaN):0.000} | ");
            text.Append($"{Each(row.ColdWall, empty.ColdWall):0.000} | {Each(row.WarmWall, empty.WarmWall):0.000} | ");
            text.Append($"{row.GeneratorWarm / row.Networks:0.0} | {row.GeneratorBytes / 1e6 / row.Networks:0.0} |\n");
        }

        text.Append("\nRandom networks, 2 to 32 wide, two or three layers of tanh; `dotnet build` in Release after an edit in another file. Cold: without a compiler server, as in CI,\n");
        text.Append("processor time of all processes, the faster of two builds; warm: by a server that has built it before, median of three. A network: what it adds to a project without any.\n");
        text.Append("The generator in ms: a run of it alone, in a process that has run it often.\n");
        return text.Append(Machine.Describe()).Append('\n').ToString();
    }

    private static IEnumerable<double?> Values(BuildRow row) =>
    [
        row.Lines, row.SourceBytes, row.AssemblyBytes, row.ColdProcessor, row.ColdWall, row.WarmWall, row.GeneratorCold, row.AnalyzersCold,
        row.GeneratorWarm, row.GeneratorBytes,
    ];

    private static string Text(double? value) => value is { } known ? Csv.Number(known) : "";
}

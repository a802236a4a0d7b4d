namespace FixedNet.Benchmarks.Quick;

/// <summary>What a suite has to say, for people and for programs.</summary>
/// <param name="Csv">Lines, the names of the columns first.</param>
internal sealed record Report(string Markdown, IReadOnlyList<string> Csv);

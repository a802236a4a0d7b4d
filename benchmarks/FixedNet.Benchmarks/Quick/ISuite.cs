namespace FixedNet.Benchmarks.Quick;

/// <summary>What <c>quick --suite</c> can name.</summary>
internal interface ISuite
{
    string Name { get; }

    /// <summary>One line of the help.</summary>
    string Summary { get; }

    /// <summary>The networks that <c>--network</c> chooses from; none where the suite has networks of its own.</summary>
    IReadOnlyList<string> Networks { get; }

    Report Run(QuickOptions options);

    /// <summary>In a process that <see cref="Run"/> started: measures one part and prints its rows.</summary>
    void RunPart(string part, QuickOptions options);
}

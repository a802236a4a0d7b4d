namespace FixedNet.Benchmarks.Peers;

/// <summary>The library's part in <c>benchmarks/Peers</c>: it makes the numbers that all peers share, and is one of the peers.</summary>
internal static class PeersCommand
{
    private const string Usage = """
        peers export FOLDER          write the networks, their numbers, and what must come out
        peers serve FOLDER NETWORK   compute and time what is asked for on the input
        """;

    public static int Run(IReadOnlyList<string> arguments)
    {
        switch (arguments)
        {
            case ["export", var folder]:
                Exporter.Export(folder);
                return 0;
            case ["serve", var folder, var network]:
                using (var server = new Server(PeerNetwork.Named(network), folder))
                    server.Run();
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }
}

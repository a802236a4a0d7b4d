using Samples.Shared;

namespace Samples.CartPole;

/// <summary>The command line.</summary>
internal sealed record CartPoleOptions(int Seed)
{
    private static readonly CartPoleOptions _defaults = new(Seed: 0);

    /// <inheritdoc cref="CommandLine.Parse"/>
    public static CartPoleOptions? Parse(string[] args, out int exitCode) =>
        CommandLine.Parse(args, "CartPole", Help, _defaults, Read, out exitCode);

    private static CartPoleOptions Read(CartPoleOptions options, string name, Queue<string> words) => name switch
    {
        "--seed" => options with { Seed = CommandLine.Integer(name, words, int.MinValue, int.MaxValue) },
        _ => throw CommandLine.Unknown(name),
    };

    private static string Help => $"""
        Learns to balance a pole on a cart, from nothing but how long it took to fall.

        Usage: dotnet run -c Release --project samples/CartPole -- [options]

          --seed <integer>  where all random numbers start (default {_defaults.Seed})
          --help            this text

        Exit code: 0; {CommandLine.PromiseBroken} if the pole falls in the end; {CommandLine.UsageError} for a wrong command line.
        """;
}

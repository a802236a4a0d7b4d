using Samples.Shared;

namespace Samples.GameLoop;

/// <summary>The command line.</summary>
internal sealed record GameOptions(int Agents, int Frames, TimeSpan Budget, bool Unpaced)
{
    private const int MaxAgents = 1_000_000, MaxFrames = 1_000_000;

    private static readonly GameOptions _defaults = new(Agents: 10_000, Frames: 600, Budget: TimeSpan.FromMilliseconds(1), Unpaced: false);

    /// <inheritdoc cref="CommandLine.Parse"/>
    public static GameOptions? Parse(string[] args, out int exitCode) =>
        CommandLine.Parse(args, "GameLoop", Help, _defaults, Read, out exitCode);

    private static GameOptions Read(GameOptions options, string name, Queue<string> words) => name switch
    {
        "--agents" => options with { Agents = CommandLine.Integer(name, words, 1, MaxAgents) },
        "--frames" => options with { Frames = CommandLine.Integer(name, words, 1, MaxFrames) },
        "--budget-ms" => options with { Budget = TimeSpan.FromMilliseconds(CommandLine.Positive(name, words, most: 1000)) },
        "--unpaced" => options with { Unpaced = true },
        _ => throw CommandLine.Unknown(name),
    };

    private static string Help => $"""
        Sixty times a second: a brain for each of many agents, and one that learns while the game runs.

        Usage: dotnet run -c Release --project samples/GameLoop -- [options]

          --agents <integer>     how many agents, at most {MaxAgents} (default {_defaults.Agents})
          --frames <integer>     how many frames to play, at most {MaxFrames} (default {_defaults.Frames})
          --budget-ms <number>   for learning, milliseconds in each frame, at most 1000 (default {_defaults.Budget.TotalMilliseconds})
          --unpaced              one frame after the other, without waiting for the clock
          --help                 this text

        Exit code: 0; {CommandLine.PromiseBroken} if a frame allocated anything, or the apprentice learned nothing; {CommandLine.UsageError} for a wrong command line.
        """;
}

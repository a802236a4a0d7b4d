namespace Samples.Shared;

/// <summary>What a sample that trains by epochs takes from its command line; the defaults are the sample's own.</summary>
internal sealed record TrainingOptions(int Seed, int Epochs, double LearningRate)
{
    private const int MaxEpochs = 1_000_000;

    /// <inheritdoc cref="CommandLine.Parse"/>
    public static TrainingOptions? Parse(string[] args, string sample, string summary, TrainingOptions defaults, out int exitCode) =>
        CommandLine.Parse(args, sample, Help(sample, summary, defaults), defaults, Read, out exitCode);

    private static TrainingOptions Read(TrainingOptions options, string name, Queue<string> words) => name switch
    {
        "--seed" => options with { Seed = CommandLine.Integer(name, words, int.MinValue, int.MaxValue) },
        "--epochs" => options with { Epochs = CommandLine.Integer(name, words, 1, MaxEpochs) },
        "--learning-rate" => options with { LearningRate = CommandLine.Positive(name, words) },
        _ => throw CommandLine.Unknown(name),
    };

    private static string Help(string sample, string summary, TrainingOptions defaults) => $"""
        {summary}

        Usage: dotnet run -c Release --project samples/{sample} -- [options]

          --seed <integer>          where all random numbers start (default {defaults.Seed})
          --epochs <integer>        passes over the training rows, at most {MaxEpochs} (default {defaults.Epochs})
          --learning-rate <number>  the step size η (default {defaults.LearningRate})
          --help                    this text

        Exit code: 0; {CommandLine.PromiseBroken} if the default options miss what the sample promises; {CommandLine.UsageError} for a wrong command line.
        """;
}

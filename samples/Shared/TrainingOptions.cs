using System.Globalization;

namespace Samples.Shared;

/// <summary>What every sample takes from its command line; the defaults are the sample's own.</summary>
internal sealed record TrainingOptions(int Seed, int Epochs, double LearningRate)
{
    private const int MaxEpochs = 1_000_000;

    /// <summary>Exit codes: the sample did not reach what it promises, or its command line is wrong.</summary>
    public const int PromiseBroken = 1, UsageError = 2;

    /// <summary>
    /// Reads the command line. Null means that there is nothing to run: help was asked for and given, or an argument is wrong and was
    /// complained of in one line.
    /// </summary>
    public static TrainingOptions? Parse(string[] args, string sample, string summary, TrainingOptions defaults, out int exitCode)
    {
        exitCode = 0;
        if (args.Any(arg => arg is "--help" or "-h" or "-?"))
        {
            Console.WriteLine(Help(sample, summary, defaults));
            return null;
        }

        try
        {
            return Parse(args, defaults);
        }
        catch (FormatException problem)
        {
            Console.Error.WriteLine($"{sample}: {problem.Message} Try --help.");
            exitCode = UsageError;
            return null;
        }
    }

    private static TrainingOptions Parse(string[] args, TrainingOptions options)
    {
        // --seed=7 is read like --seed 7.
        var words = new Queue<string>(args.SelectMany(arg => arg.StartsWith("--") ? arg.Split('=', 2) : [arg]));
        while (words.TryDequeue(out string? name))
        {
            options = name switch
            {
                "--seed" => options with { Seed = Integer(name, words, int.MinValue, int.MaxValue) },
                "--epochs" => options with { Epochs = Integer(name, words, 1, MaxEpochs) },
                "--learning-rate" => options with { LearningRate = Positive(name, words) },
                _ => throw new FormatException($"There is no option '{name}'."),
            };
        }

        return options;
    }

    private static int Integer(string name, Queue<string> words, int min, int max) =>
        int.TryParse(Value(name, words), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
        && value >= min && value <= max
            ? value
            : throw new FormatException($"{name} takes a whole number from {min} to {max}.");

    private static double Positive(string name, Queue<string> words) =>
        double.TryParse(Value(name, words), NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
        && value > 0 && double.IsFinite(value)
            ? value
            : throw new FormatException($"{name} takes a number above 0.");

    private static string Value(string name, Queue<string> words) =>
        words.TryDequeue(out string? value) ? value : throw new FormatException($"{name} needs a value.");

    private static string Help(string sample, string summary, TrainingOptions defaults) => $"""
        {summary}

        Usage: dotnet run -c Release --project samples/{sample} -- [options]

          --seed <integer>          where all random numbers start (default {defaults.Seed})
          --epochs <integer>        passes over the training rows, at most {MaxEpochs} (default {defaults.Epochs})
          --learning-rate <number>  the step size η (default {defaults.LearningRate})
          --help                    this text

        Exit code: 0; {PromiseBroken} if the default options miss what the sample promises; {UsageError} for a wrong command line.
        """;
}

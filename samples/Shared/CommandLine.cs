using System.Globalization;

namespace Samples.Shared;

/// <summary>What every sample does with its command line; which options there are is its own business.</summary>
internal static class CommandLine
{
    /// <summary>Exit codes: the sample did not reach what it promises, or its command line is wrong.</summary>
    public const int PromiseBroken = 1, UsageError = 2;

    /// <summary>Takes one option: its values are the next words.</summary>
    public delegate TOptions Reader<TOptions>(TOptions options, string name, Queue<string> words);

    /// <summary>
    /// Reads the command line. Null means that there is nothing to run: help was asked for and given, or an argument is wrong and was
    /// complained of in one line.
    /// </summary>
    public static TOptions? Parse<TOptions>(
        string[] args, string sample, string help, TOptions defaults, Reader<TOptions> read, out int exitCode)
        where TOptions : class
    {
        exitCode = 0;
        if (args.Any(arg => arg is "--help" or "-h" or "-?"))
        {
            Console.WriteLine(help);
            return null;
        }

        try
        {
            // --seed=7 is read like --seed 7.
            var words = new Queue<string>(args.SelectMany(arg => arg.StartsWith("--") ? arg.Split('=', 2) : [arg]));
            TOptions options = defaults;
            while (words.TryDequeue(out string? name))
                options = read(options, name, words);
            return options;
        }
        catch (FormatException problem)
        {
            Console.Error.WriteLine($"{sample}: {problem.Message} Try --help.");
            exitCode = UsageError;
            return null;
        }
    }

    public static FormatException Unknown(string name) => new($"There is no option '{name}'.");

    public static int Integer(string name, Queue<string> words, int min, int max) =>
        int.TryParse(Value(name, words), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
        && value >= min && value <= max
            ? value
            : throw new FormatException($"{name} takes a whole number from {min} to {max}.");

    public static double Positive(string name, Queue<string> words, double most = double.MaxValue) =>
        double.TryParse(Value(name, words), NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
        && value > 0 && value <= most
            ? value
            : throw new FormatException($"{name} takes a number above 0{(most < double.MaxValue ? $" and at most {most}" : "")}.");

    private static string Value(string name, Queue<string> words) =>
        words.TryDequeue(out string? value) ? value : throw new FormatException($"{name} needs a value.");
}

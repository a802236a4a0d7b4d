using System.Globalization;

namespace FixedNet.Tests.Shared;

/// <summary>
/// Cases any of which may end its process. They run in a child, which says the name of each before it starts, so that the last name
/// said is that of the one at fault.
/// </summary>
internal static class PerilousCases
{
    private const string End = "cases passed: ";

    /// <summary>In the child: runs every case, up to the first that fails.</summary>
    public static void Run(IEnumerable<(string Name, Action Check)> cases)
    {
        int count = 0;
        foreach (var (name, check) in cases)
        {
            Console.WriteLine(name);
            check();
            count++;
        }

        Console.WriteLine(End + count.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>In the test: how many cases the child ran, all of which passed.</summary>
    public static int Count(Action<string[]> child, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var result = ChildProcess.Run(child, arguments, environment);
        string last = result.Output.TrimEnd().Split('\n')[^1].TrimEnd();
        Assert.True(
            result.ExitCode == 0 && last.StartsWith(End, StringComparison.Ordinal),
            $"Exit code {result.ExitCode} in the case '{last}':\n{result.Error}");
        return int.Parse(last.AsSpan(End.Length), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}

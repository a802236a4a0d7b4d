namespace FixedNet.Mono.Checks;

/// <summary>Counts checks, says which failed, and ends in the line in which dotnet test sums up.</summary>
internal sealed class CheckRun
{
    private int _passed, _failed;

    public void Check(string name, Action check)
    {
        try
        {
            check();
            _passed++;
        }
        catch (Exception exception)
        {
            _failed++;
            Console.WriteLine($"  Failed {name}: {(exception is CheckException ? exception.Message : exception.ToString())}");
        }
    }

    public int Summarise()
    {
        Console.WriteLine($"{(_failed == 0 ? "Passed" : "Failed")}!  - Failed: {_failed,5}, Passed: {_passed,5}, Skipped:     0, Total: {_passed + _failed,5}");
        return _failed == 0 && _passed > 0 ? 0 : 1;
    }

    /// <summary>Differences relative to the largest magnitude of what is right.</summary>
    public static void RequireClose(double[] expected, double[] actual, double bound, string what)
    {
        Require(expected.Length == actual.Length, $"{what}: {actual.Length} numbers instead of {expected.Length}");
        double scale = expected.Max(Math.Abs), worst = 0;
        for (int k = 0; k < expected.Length; k++)
            worst = Math.Max(worst, Math.Abs(expected[k] - actual[k])); // NaN stays
        double error = worst == 0 ? 0 : worst / scale;
        Require(error <= bound, $"{what}: off by {error:g3} of the largest magnitude, more than {bound:g3}");
    }

    public static void Require(bool holds, string otherwise)
    {
        if (!holds)
            throw new CheckException(otherwise);
    }
}

internal sealed class CheckException(string message) : Exception(message);

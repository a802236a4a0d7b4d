using System.Globalization;

namespace FixedNet.Mono.Checks;

/// <summary>A network of dense.txt: what PyTorch computed for it in float64.</summary>
internal sealed class PyTorchNumbers
{
    private readonly Dictionary<string, double[]> _numbers = [];

    private PyTorchNumbers(string name) => Name = name;

    public string Name { get; }

    /// <summary>PyTorch started from floats; what the file's 12 digits lose of them, rounding to float restores.</summary>
    public double[] Parameters => Floats("parameters");

    public double[] Inputs => Floats("batch_inputs");

    public double[] Targets => Floats("batch_targets");

    public double[] this[string name] => _numbers[name];

    /// <summary>How far each optimiser was taken, and where it ended.</summary>
    public IEnumerable<(string Optimizer, int Steps, double LearningRate, double[] Parameters)> After =>
        from entry in _numbers
        where entry.Key.StartsWith("after:", StringComparison.Ordinal)
        select (entry.Key.Substring("after:".Length), (int)entry.Value[0], entry.Value[1], entry.Value.Skip(2).ToArray());

    public static List<PyTorchNumbers> Read(string path)
    {
        var networks = new List<PyTorchNumbers>();
        foreach (string[] words in File.ReadLines(path).Select(line => line.Split(' ')))
        {
            if (words[0] == "network")
                networks.Add(new PyTorchNumbers(words[1]));
            else
                networks.Last()._numbers.Add(words[0], [.. words.Skip(1).Select(word => double.Parse(word, CultureInfo.InvariantCulture))]);
        }

        return networks;
    }

    private double[] Floats(string name) => Array.ConvertAll(_numbers[name], number => (double)(float)number);
}

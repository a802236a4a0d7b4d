using System.Runtime.Serialization;

namespace FixedNet.Tests.Persistence;

[Network(5)]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
public partial class Bird
{
    public float Fitness { get; set; }

    public int[]? Eggs { get; set; }
}

[Network(5, Precision = Precision.Double, Loss = Loss.BinaryCrossEntropy)]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
public partial class NamedBird
{
    public NamedBird(string name) => Name = name;

    public string Name { get; }
}

[Network(3), Dense(2), Dense(400)]
public partial class SeededBird
{
    public SeededBird(int age, int seed)
    {
        Age = age;
        Initialize(seed);
    }

    public int Age { get; }
}

[DataContract]
[Network(3), Dense(2)]
public partial class ContractBird
{
    [DataMember]
    public int Age { get; set; }
}

public sealed class Owl : Bird
{
    public bool Awake { get; set; }
}

/// <summary>Has a member of each convenience's name already.</summary>
[Network(2), Dense(1)]
public partial class OldBird : ICloneable
{
    public string Description { get; set; } = "old";

    public double[]? ParameterArray { get; set; }

    public object Clone() => "mine";

    public int Initialize(long seed) => (int)seed + 1;

    public string Randomize(string how = "gently") => how;
}

public record SaveGame(Bird Best, int Generation);

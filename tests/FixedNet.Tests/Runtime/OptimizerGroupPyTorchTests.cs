using System.Numerics;
using System.Text.Json;
using FixedNet.Tests.Reference;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime;

/// <summary>
/// Against PyTorch's parameter groups and every option of its optimisers (optimizers.json): biases without decay, a layer with a rate and
/// a decay of its own, another that is frozen for some steps, a schedule; and at the end thousands of steps with gradients of 0.
/// </summary>
[Trait(Depends.On, Depends.Hardware)]
public class OptimizerGroupPyTorchTests
{
    private static readonly JsonElement Reference = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "optimizers.json"))).RootElement;

    public static TheoryData<string> Names => new(OptimizerVariants.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryOptionEndsWherePyTorchDoes(string name) => Check(name, isGrouped: false);

    [Theory]
    [MemberData(nameof(Names))]
    public void GroupsEndWherePyTorchsDo(string name) => Check(name, isGrouped: true);

    [Fact]
    public void EveryCaseOfTheReferenceIsChecked() => Assert.Equal(
        OptimizerVariants.Names.Order(),
        Reference.GetProperty("cases").EnumerateArray().Select(at => at.GetProperty("name").GetString()!).Distinct().Order());

    private static void Check(string name, bool isGrouped)
    {
        JsonElement expected = Reference.GetProperty("cases").EnumerateArray().Single(at =>
            at.GetProperty("name").GetString() == name && at.GetProperty("groups").ValueKind == JsonValueKind.Array == isGrouped);
        Check<double>(name, expected, isGrouped, 1e-10);
        Check<float>(name, expected, isGrouped, 1e-5);
    }

    private static void Check<T>(string name, JsonElement expected, bool isGrouped, double bound)
        where T : struct, INumberBase<T>
    {
        T[] parameters = Numbers<T>(Reference.GetProperty("parameters"));
        T[][] gradients = [.. Reference.GetProperty("gradients").EnumerateArray().Select(Numbers<T>)];
        double[] rates = Numbers<double>(Reference.GetProperty("rates"));
        JsonElement frozen = Reference.GetProperty("frozen");

        double rate = expected.GetProperty("options").GetProperty("lr").GetDouble();
        var optimizer = OptimizerVariants.Create<T>(name, parameters.Length, rate);
        ParameterGroup[] groups = isGrouped ? [.. expected.GetProperty("groups").EnumerateArray().Select(Group)] : [];
        ParameterGroup? frozenGroup = isGrouped ? groups[^1] : null;
        optimizer.Groups = groups;
        for (int step = 0; step < gradients.Length; step++)
        {
            optimizer.LearningRate = rate * rates[step];
            if (frozenGroup is not null)
                frozenGroup.Frozen = step >= frozen.GetProperty("from").GetInt32() && step < frozen.GetProperty("to").GetInt32();
            optimizer.Step(parameters, gradients[step]);
        }

        AssertClose(expected.GetProperty("after"), bound);
        if (expected.GetProperty("after_zeros").ValueKind == JsonValueKind.Null)
        {
            // Where a parameter hovers about 0 its step's sign is rounding's: make_optimizers.py says for which rules.
            Assert.True(name.StartsWith("rmsprop", StringComparison.Ordinal) || name is "nadam" or "nadam_decay" or "lion" or "lion_decay", name);
            return;
        }

        var zeros = new T[parameters.Length];
        for (int step = 0; step < Reference.GetProperty("zero_steps").GetInt32(); step++)
            optimizer.Step(parameters, zeros);
        AssertClose(expected.GetProperty("after_zeros"), 10 * bound); // 1 − ηλ, rounded to float, to the power of 3000

        void AssertClose(JsonElement element, double bound) => Assert.All(
            Numbers<double>(element).Zip(parameters), pair => Assert.Equal(pair.First, double.CreateChecked(pair.Second), bound * Math.Max(1, Math.Abs(pair.First))));
    }

    private static ParameterGroup Group(JsonElement group)
    {
        int[] lengths = Numbers<int>(Reference.GetProperty("blocks"));
        var decay = group.GetProperty("weight_decay");
        return new(Numbers<int>(group.GetProperty("blocks")).Select(block => (lengths[..block].Sum(), lengths[block])))
        {
            LearningRateScale = group.GetProperty("scale").GetDouble(),
            WeightDecay = decay.ValueKind == JsonValueKind.Null ? null : decay.GetDouble(),
        };
    }

    private static T[] Numbers<T>(JsonElement element)
        where T : INumberBase<T> => [.. element.EnumerateArray().Select(value => T.CreateChecked(value.GetDouble()))];
}

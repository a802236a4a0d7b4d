using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Diagnostics;

/// <summary>Whoever writes what a message about the last layer says to write has a network that learns.</summary>
[Trait(Depends.On, Depends.Roslyn)]
public partial class TrainingAdviceTests
{
    public static TheoryData<Loss, int, Activation> Faulty
    {
        get
        {
            var data = new TheoryData<Loss, int, Activation>();
            foreach (int outputs in new[] { 1, 3 })
            {
                foreach (Loss loss in Enum.GetValues<Loss>())
                {
                    foreach (Activation last in Enum.GetValues<Activation>())
                    {
                        if (IsFaulty(loss, outputs, last))
                            data.Add(loss, outputs, last);
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Faulty))]
    public void What_is_told_to_be_written_trains(Loss loss, int outputs, Activation last)
    {
        string source = $$"""
            using FixedNet;
            [Network(2, Loss = Loss.{{loss}})]
            [Dense(8, Activation.Tanh)]
            [Dense({{outputs}}, Activation.{{last}})]
            public partial class Net { }
            """;
        string advice = Assert.Single(GeneratorRun.Of(source).Diagnostics).GetMessage();
        if (LossToWrite().Match(advice) is { Success: true } better)
            source = source.Replace($"Loss = Loss.{loss}", better.Groups[1].Value);
        if (LayerToWrite().Match(advice) is { Success: true } layer)
            source = source.Replace($"[Dense({outputs}, Activation.{last})]", layer.Groups[1].Value);

        // Many mistakes have the same remedy, which learns once for all.
        var (answers, improvement) = _learned.GetOrAdd(source, _ => Learn(source, loss, Targets(outputs)));
        if (loss == Loss.None)
            return;
        Assert.InRange(improvement, 0, 0.05f);
        Assert.All(answers.Zip(Targets(outputs)), pair => Assert.Equal(pair.Second, pair.First, 0.2f));
    }

    private static readonly ConcurrentDictionary<string, (float[] Answers, float Improvement)> _learned = [];

    /// <summary>xor; the classes that 0, 1 or both are 1.</summary>
    private static float[] Targets(int outputs) => outputs == 1 ? [0, 1, 1, 0] : [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0];

    /// <summary>What a network answers after training, and by what factor its loss fell; it has to be one that nothing is said against.</summary>
    private static (float[] Answers, float Improvement) Learn(string source, Loss loss, float[] targets)
    {
        var run = GeneratorRun.Of(source);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics);
        if (loss == Loss.None)
            return default;

        var network = (INetwork<float>)Activator.CreateInstance(run.Load().GetType("Net")!, 1)!;
        float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1];
        var optimizer = new Adam<float>(network.Parameters.Length, 0.05);
        float first = network.Evaluate(inputs, targets);
        for (int epoch = 0; epoch < 500; epoch++)
            network.TrainBatch(inputs, targets, optimizer);
        float[] answers = new float[targets.Length];
        network.ForwardBatch(inputs, answers);
        return (answers, network.Evaluate(inputs, targets) / first);
    }

    private static bool IsFaulty(Loss loss, int outputs, Activation last) => loss switch
    {
        Loss.CrossEntropy => last != Activation.Softmax || outputs == 1,
        Loss.BinaryCrossEntropy => last != Activation.Sigmoid,
        Loss.None => last == Activation.Softmax && outputs == 1,
        _ => last is Activation.Softmax or Activation.Sigmoid,
    };

    [GeneratedRegex(@"'(Loss = Loss\.\w+)'")]
    private static partial Regex LossToWrite();

    [GeneratedRegex(@"'(\[Dense\(\d+, Activation\.\w+\)\])'")]
    private static partial Regex LayerToWrite();
}

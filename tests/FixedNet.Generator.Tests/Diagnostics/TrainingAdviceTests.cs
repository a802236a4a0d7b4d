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

        var run = GeneratorRun.Of(source);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics);
        if (loss == Loss.None)
            return;

        var network = (INetwork<float>)Activator.CreateInstance(run.Load().GetType("Net")!, 1)!;
        float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1];
        float[] targets = outputs == 1 ? [0, 1, 1, 0] : [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0]; // xor; the classes that 0, 1 or both are 1
        var optimizer = new Adam<float>(network.Parameters.Length, 0.05);
        float first = network.Evaluate(inputs, targets);
        for (int epoch = 0; epoch < 500; epoch++)
            network.TrainBatch(inputs, targets, optimizer);
        Assert.InRange(network.Evaluate(inputs, targets), 0, 0.05f * first);

        float[] answers = new float[targets.Length];
        network.ForwardBatch(inputs, answers);
        Assert.All(answers.Zip(targets), pair => Assert.Equal(pair.Second, pair.First, 0.2f));
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

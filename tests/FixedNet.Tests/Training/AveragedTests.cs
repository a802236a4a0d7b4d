using System.Numerics;
using System.Text.Json;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Training;

/// <summary>The average of parameters against PyTorch's AveragedModel (training.json), and how it is used.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class AveragedTests
{
    [Fact]
    public void TheAverageIsPyTorchs()
    {
        Check<double>(1e-13);
        Check<float>(1e-5);
    }

    [Fact]
    public void SwapPutsTheAverageInAndTheParametersBack()
    {
        var averaged = new Averaged<double>(new Sgd<double>(2, 1), 2, 0.5);
        double[] parameters = [0, 0];
        Assert.Throws<InvalidOperationException>(() => averaged.Swap(parameters));
        averaged.Step(parameters, [-1, 1]);
        averaged.Step(parameters, [-1, 1]); // 2, −2; the average of 1 and 2 is 1.5
        averaged.Swap(parameters);
        Assert.Equal([1.5, -1.5], parameters);
        averaged.Swap(parameters);
        Assert.Equal([2, -2], parameters);
        Assert.Equal([1.5, -1.5], averaged.Average.ToArray());

        averaged.Reset();
        averaged.Step(parameters, [0, 0]);
        Assert.Equal([2, -2], averaged.Average.ToArray());
        Assert.Equal(1, averaged.StepCount);
    }

    [Fact]
    public void ScheduleClippingAndGroupsReachTheOptimizerWithin()
    {
        var network = new ScriptedNetwork(_ => 1, gradient: [3, 4, 12]);
        var inner = new Sgd<double>(3, 1) { Groups = [new ParameterGroup(2, 1) { Frozen = true }] };
        new Trainer<double>(network, new Averaged<double>(inner, 3)) { ClipNorm = 1, Schedule = Schedules.StepDecay(1, 0.5), Epochs = 2 }.Fit([1], [1]);
        Assert.Equal([-0.9, -1.2, 0], network.Parameters.ToArray().Select(value => Math.Round(value, 6)));
    }

    [Fact]
    public void AnotherLengthIsRefused()
    {
        var inner = new Adam<float>(3, 0.1);
        Assert.Throws<ArgumentException>("inner", () => new Averaged<float>(inner, 4));
        Assert.Throws<ArgumentNullException>("inner", () => new Averaged<float>(null!, 4));
        Assert.Throws<ArgumentException>("parameters", () => new Averaged<float>(inner, 3).Step(new float[4], new float[4]));
        Assert.Throws<ArgumentException>("parameters", () => new Averaged<float>(inner, 3).Swap(new float[2]));
    }

    [Fact]
    public void StepsAllocateNothing()
    {
        var averaged = new Averaged<float>(new Adam<float>(37, 0.1), 37);
        float[] parameters = new float[37], gradient = new float[37];
        Assert.Equal(0, Allocation.BytesOf(
            () =>
            {
                averaged.Step(parameters, gradient);
                averaged.Swap(parameters);
                averaged.LearningRate = averaged.LearningRate + averaged.Average.Length - 37;
            },
            calls: 1000));
    }

    /// <summary>An average of what goes to 0 ends at 0, not among the subnormal numbers.</summary>
    [Fact]
    public void NothingIsSubnormal()
    {
        var averaged = new Averaged<float>(new Sgd<float>(35, 1), 35, 0.9);
        float[] parameters = [.. Enumerable.Repeat(1f, 35)];
        averaged.Step(parameters, parameters.Select(value => value / 2).ToArray());
        averaged.Step(parameters, [.. parameters]);
        for (int step = 0; step < 3000; step++)
            averaged.Step(parameters, new float[35]);
        Assert.DoesNotContain(averaged.Average.ToArray(), float.IsSubnormal);
    }

    private static void Check<T>(double bound)
        where T : unmanaged, INumberBase<T>
    {
        double rate = TrainingReference.Root.GetProperty("rate").GetDouble();
        List<JsonElement> cases = [.. TrainingReference.Root.GetProperty("averages").EnumerateArray()];
        Assert.Equal(3, cases.Count);
        foreach (JsonElement at in cases)
        {
            T[] parameters = Numbers<T>(at.GetProperty("start"));
            var averaged = new Averaged<T>(new Sgd<T>(parameters.Length, rate), parameters.Length, at.GetProperty("decay").GetDouble());
            foreach (JsonElement gradient in at.GetProperty("gradients").EnumerateArray())
                averaged.Step(parameters, Numbers<T>(gradient));
            double[] expected = TrainingReference.Numbers(at.GetProperty("average"));
            for (int k = 0; k < expected.Length; k++)
                Assert.Equal(expected[k], double.CreateChecked(averaged.Average[k]), bound);
        }
    }

    private static T[] Numbers<T>(JsonElement array)
        where T : INumberBase<T> => [.. TrainingReference.Numbers(array).Select(T.CreateChecked)];
}

using System.Text.Json;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Training;

/// <summary>Clipped gradients against PyTorch's clip_grad_norm_ and clip_grad_value_ (training.json): a step of plain descent shows them.</summary>
[Trait(Depends.On, Depends.Nothing)]
public class ClipTests
{
    [Fact]
    public void GradientsAreClippedAsByPyTorch()
    {
        var clips = TrainingReference.Root.GetProperty("clips").EnumerateArray().ToList();
        Assert.NotEmpty(clips);
        foreach (JsonElement clip in clips)
        {
            double[] gradient = TrainingReference.Numbers(clip.GetProperty("gradient"));
            double[] expected = TrainingReference.Numbers(clip.GetProperty("clipped"));
            var network = new ScriptedNetwork(_ => 1, gradient: gradient);
            var report = new Trainer<double>(network, new Sgd<double>(gradient.Length, 1))
            {
                ClipNorm = Bound(clip.GetProperty("norm")),
                ClipValue = Bound(clip.GetProperty("value")),
            }.Fit([1], [1]);

            double total = clip.GetProperty("total").GetDouble();
            Assert.Equal(total, report.History[0].GradientNorm, 1e-14 * total);
            for (int k = 0; k < expected.Length; k++)
                Assert.Equal(-expected[k], network.Parameters[k], 1e-14 * total);
        }
    }

    [Fact]
    public void SinglePrecisionIsClippedToo()
    {
        var samples = Blobs.Of<float>(30);
        var network = new Classifier(3);
        float[] before = network.Parameters.ToArray();
        var report = new Trainer<float>(network, new Sgd<float>(Classifier.ParameterCount, 1)) { BatchSize = 30, ClipNorm = 0.01 }.Fit(samples);
        Assert.True(report.History[0].GradientNorm > 0.02);
        double moved = Math.Sqrt(before.Zip(network.Parameters.ToArray(), (a, b) => Math.Pow((double)a - b, 2)).Sum());
        Assert.Equal(0.01, moved, 1e-5);
    }

    [Fact]
    public void FrozenParametersDoNotCount()
    {
        var network = new ScriptedNetwork(_ => 1, gradient: [3, 4, 12]);
        var frozen = new ParameterGroup(2, 1) { Frozen = true };
        var optimizer = new Sgd<double>(3, 1) { Groups = [frozen] };
        var report = new Trainer<double>(network, optimizer) { ClipNorm = 1 }.Fit([1], [1]);
        Assert.Equal(5, report.History[0].GradientNorm);
        Assert.Equal([-0.6, -0.8, 0], network.Parameters.ToArray().Select(value => Math.Round(value, 6)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void BoundsOutOfRangeAreRefused(double bound)
    {
        var trainer = new Trainer<float>(new Line(), new Sgd<float>(Line.ParameterCount, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.ClipNorm = bound);
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.ClipValue = bound);
    }

    private static double? Bound(JsonElement element) => element.ValueKind == JsonValueKind.Null ? null : element.GetDouble();
}

using System.Text.Json;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Measures;

/// <summary>Every metric against its definition in exact fractions (metrics.json), in both precisions.</summary>
[Trait(Depends.On, Depends.Nothing)]
public class MetricsReferenceTests
{
    private const double Bound = 1e-14;

    private static readonly JsonElement Reference = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "metrics.json"))).RootElement;

    [Fact]
    public void TargetsThatAreAllTheSameAreExplainedWhollyOrNotAtAll()
    {
        Assert.Equal(0, Metrics.RSquared<double>([0.2, 0.2, 0.2], [0.1, 0.1, 0.1]));
        Assert.Equal(1, Metrics.RSquared<double>([0.1, 0.1, 0.1], [0.1, 0.1, 0.1]));
        Assert.Equal(double.NaN, Metrics.RSquared<double>([1, 1], [1, double.NaN]));
    }

    [Fact]
    public void ClassifiersAreJudgedAsDefined()
    {
        foreach (JsonElement at in Cases("classifiers"))
        {
            int[] classes = [.. at.GetProperty("classes").EnumerateArray().Select(value => value.GetInt32())];
            double[] outputs = Flat(at.GetProperty("outputs"));
            var confusion = Metrics.Confusion<double>(outputs, classes);
            Assert.Equal(at.GetProperty("accuracy").GetDouble(), Metrics.Accuracy<double>(outputs, classes), Bound);
            Assert.Equal(at.GetProperty("accuracy").GetDouble(), Metrics.Accuracy<float>(Single(outputs), classes), Bound);
            Assert.Equal(at.GetProperty("accuracy").GetDouble(), confusion.Accuracy, Bound);
            Assert.Equal(classes.Length, confusion.Total);

            int[][] counts = [.. at.GetProperty("confusion").EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetInt32()).ToArray())];
            for (int k = 0; k < counts.Length; k++)
            {
                Assert.Equal(counts[k], Enumerable.Range(0, counts.Length).Select(predicted => confusion[k, predicted]));
                Assert.Equal(at.GetProperty("precision")[k].GetDouble(), confusion.Precision(k), Bound);
                Assert.Equal(at.GetProperty("recall")[k].GetDouble(), confusion.Recall(k), Bound);
                Assert.Equal(at.GetProperty("f1")[k].GetDouble(), confusion.F1(k), Bound);
            }

            double[] macro = Flat(at.GetProperty("macro"));
            Assert.Equal(macro[0], confusion.MacroPrecision, Bound);
            Assert.Equal(macro[1], confusion.MacroRecall, Bound);
            Assert.Equal(macro[2], confusion.MacroF1, Bound);
        }
    }

    [Fact]
    public void AreasCountTiesHalf()
    {
        foreach (JsonElement at in Cases("areas"))
        {
            int[] classes = [.. at.GetProperty("classes").EnumerateArray().Select(value => value.GetInt32())];
            double[] scores = Flat(at.GetProperty("scores"));
            Assert.Equal(at.GetProperty("area").GetDouble(), Metrics.RocAuc<double>(scores, classes), Bound);
            Assert.Equal(at.GetProperty("area").GetDouble(), Metrics.RocAuc<float>(Single(scores), classes), Bound);
        }
    }

    [Fact]
    public void RegressionsAreJudgedAsDefined()
    {
        foreach (JsonElement at in Cases("regressions"))
        {
            double[] outputs = Flat(at.GetProperty("outputs")), targets = Flat(at.GetProperty("targets"));
            int width = at.GetProperty("outputs")[0].GetArrayLength();
            Assert.Equal(at.GetProperty("r_squared").GetDouble(), Metrics.RSquared<double>(outputs, targets, width), Bound);
            Assert.Equal(at.GetProperty("r_squared").GetDouble(), Metrics.RSquared<float>(Single(outputs), Single(targets), width), Bound);
            double error = at.GetProperty("mean_absolute_error").GetDouble();
            Assert.Equal(error, Metrics.MeanAbsoluteError<double>(outputs, targets), Bound);
            Assert.Equal(error, Metrics.MeanAbsoluteError<float>(Single(outputs), Single(targets)), Bound);
        }
    }

    [Fact]
    public void ASingleOutputMeansClassOneAboveAHalf()
    {
        Assert.Equal(0.75, Metrics.Accuracy([0.5f, 0.51f, 0.2f, 0.9f], [0, 1, 1, 1]));
        Assert.Equal(2, Metrics.Confusion([0.5f, 0.51f, 0.2f, 0.9f], [0, 1, 1, 1])[1, 1]);
        Assert.Equal(1, Metrics.Predicted([float.NaN, 0.25f, 0.125f]));
    }

    [Fact]
    public void WhatHasNoAnswerIsRefused()
    {
        Assert.Throws<ArgumentException>("classes", () => Metrics.Accuracy<float>([], []));
        Assert.Throws<ArgumentException>("outputs", () => Metrics.Accuracy<float>([1, 2, 3], [0, 1]));
        Assert.Throws<ArgumentException>("classes", () => Metrics.Accuracy<float>([1, 2, 3, 4], [0, 2]));
        Assert.Throws<ArgumentException>("classes", () => Metrics.Confusion<float>([1, 2], [-1]));
        Assert.Throws<ArgumentException>("classes", () => Metrics.RocAuc<float>([1, 2], [1, 1]));
        Assert.Throws<ArgumentException>("scores", () => Metrics.RocAuc<float>([1, float.NaN], [1, 0]));
        Assert.Throws<ArgumentException>("scores", () => Metrics.RocAuc<float>([1], [1, 0]));
        Assert.Throws<ArgumentException>("targets", () => Metrics.RSquared<double>([1], [1, 2]));
        Assert.Throws<ArgumentException>("outputs", () => Metrics.RSquared<double>([1, 2, 3], [1, 2, 3], 2));
        Assert.Throws<ArgumentException>("outputs", () => Metrics.MeanAbsoluteError<double>([], []));
        Assert.Throws<NotSupportedException>(() => Metrics.MeanAbsoluteError<int>([1], [1]));
        Assert.Throws<ArgumentOutOfRangeException>("of", () => Metrics.Confusion<float>([1, 2], [1]).F1(2));
    }

    private static List<JsonElement> Cases(string name)
    {
        List<JsonElement> cases = [.. Reference.GetProperty(name).EnumerateArray()];
        Assert.NotEmpty(cases);
        return cases;
    }

    private static double[] Flat(JsonElement element) => element.ValueKind == JsonValueKind.Array
        ? [.. element.EnumerateArray().SelectMany(Flat)]
        : [element.GetDouble()];

    private static float[] Single(double[] values) => [.. values.Select(value => (float)value)];
}

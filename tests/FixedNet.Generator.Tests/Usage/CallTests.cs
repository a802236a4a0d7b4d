using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Usage;

/// <summary>Calls that the compiler refuses without saying what to write.</summary>
[Trait(Depends.On, Depends.Roslyn)]
public class CallTests
{
    private const string NoLoss = "[Network(2), Dense(1)] public partial class Net { }\n";
    private const string Trained = "[Network(2, Loss = Loss.MeanSquaredError), Dense(1)] public partial class Net { }\n";

    [Theory]
    [InlineData("net.[|TrainBatch|](x, y, o);")]
    [InlineData("net.[|Evaluate|](x, y);")]
    [InlineData("net?.[|Evaluate|](x, y);")]
    [InlineData("Net.[|Evaluate|](x, x, y);")]
    [InlineData("Net.[|Backward|](x, x, y, y);")]
    [InlineData("new Net(3).[|TrainBatch|](x, y, o);")]
    [InlineData("new Derived().[|TrainBatch|](x, y, o);")]
    public void What_needs_a_loss_is_reported_at_the_method(string call) => Expect.Problem("FN026", NoLoss + Around(call));

    [Theory]
    [InlineData("[Dense(1)]", "Loss.MeanSquaredError")]
    [InlineData("[Dense(1, Activation.Sigmoid)]", "Loss.BinaryCrossEntropy")]
    [InlineData("[Dense(3, Activation.Softmax)]", "Loss.CrossEntropy")]
    public void The_loss_to_write_goes_with_the_last_layer(string last, string loss)
    {
        string source = "using FixedNet;\n[Network(2)]" + last + "public partial class Net { public float Score(float[] x) => Evaluate(x, x); }";
        string message = Assert.Single(GeneratorRun.Of(source).Diagnostics).GetMessage();
        Assert.EndsWith($"write '[Network(2, Loss = {loss})]'", message);
        Expect.NoProblem(source["using FixedNet;".Length..].Replace("[Network(2)]", message.Split('\'')[^2]));
    }

    [Theory]
    [InlineData("net.Other(x);")] // another mistake
    [InlineData("((dynamic)net).TrainBatch(x);")]
    [InlineData("net.Forward(x);")]
    public void Other_failing_calls_are_the_compilers_to_report(string call) =>
        Assert.Empty(GeneratorRun.Of("using System; using FixedNet;\n" + NoLoss + Around(call)).Diagnostics);

    [Theory]
    [InlineData("float[,]", "a", "Rows.Flatten(a)")]
    [InlineData("float[][]", "a", "Rows.Flatten(a)")]
    [InlineData("System.Collections.Generic.List<float>", "a", "Rows.Flatten(a)")]
    [InlineData("System.Collections.Generic.List<float[]>", "a", "Rows.Flatten(a)")]
    [InlineData("double[]", "a", "Rows.ToSingle(a)")]
    [InlineData("double[,]", "a", "Rows.ToSingle(a)")]
    [InlineData("double[][]", "a", "Rows.ToSingle(a)")]
    [InlineData("System.Collections.Generic.List<double>", "a", "Rows.ToSingle(a)")]
    [InlineData("System.Collections.Generic.List<double[]>", "a", "Rows.ToSingle(a)")]
    [InlineData("int[]", "a", "System.Array.ConvertAll(a, System.Convert.ToSingle)")]
    [InlineData("byte[]", "a", "System.Array.ConvertAll(a, System.Convert.ToSingle)")]
    [InlineData("decimal[]", "a", "System.Array.ConvertAll(a, System.Convert.ToSingle)")]
    [InlineData("long[,]", "a", "System.Array.ConvertAll(Rows.Flatten(a), System.Convert.ToSingle)")]
    [InlineData("byte[][]", "a", "System.Array.ConvertAll(Rows.Flatten(a), System.Convert.ToSingle)")]
    [InlineData("System.Collections.Generic.List<int>", "a", "System.Array.ConvertAll(Rows.Flatten(a), System.Convert.ToSingle)")]
    public void Rows_held_otherwise_are_reported_at_the_argument_with_the_call_that_makes_them_a_span(string type, string argument, string call)
    {
        string Source(string argument, string declared = "public partial class Use { ") => declared + $"void M(Net net, {type} a, float[] y, IOptimizer<float> o) {{ net.TrainBatch({argument}, y, o); net.Evaluate({argument}, y); }} }}";
        Expect.Problem("FN027", Trained + Source($"[|{argument}|]"));
        string message = GeneratorRun.Of("using FixedNet;\n" + Trained + Source(argument)).Diagnostics[0].GetMessage();
        Assert.EndsWith($"write '{call}'", message);
        Expect.NoProblem(Trained + Source(call));
    }

    [Theory]
    [InlineData("float[][]", "Rows.ToDouble(x)")]
    [InlineData("int[]", "System.Array.ConvertAll(x, System.Convert.ToDouble)")]
    public void For_a_double_network_other_numbers_are_widened(string type, string call)
    {
        string network = $"[Network(2, Loss = Loss.Huber, Precision = Precision.Double), Dense(1)] public partial class Net {{ public double M({type} x, double[] y) => Evaluate(/*x*/, y); }}";
        string message = Assert.Single(GeneratorRun.Of("using FixedNet;\n" + network.Replace("/*x*/", "x")).Diagnostics).GetMessage();
        Assert.EndsWith($"write '{call}'", message);
        Expect.NoProblem(network.Replace("/*x*/", call));
    }

    /// <summary>A copy of it would take the outputs, and be lost.</summary>
    [Theory]
    [InlineData("net.Forward(x, [|a|]);")]
    [InlineData("net.ForwardBatch(x, [|a|]);")]
    [InlineData("Net.Forward(x, x, [|a|]);")]
    [InlineData("Net.Backward(x, x, x, [|a|]);")]
    public void What_is_written_to_is_to_be_declared_otherwise(string call)
    {
        string source = Trained + $"public class Use {{ void M(Net net, double[] a, float[] x) {{ {call} }} }}";
        Expect.Problem("FN027", source);
        Assert.Contains("declare it as 'float[]'", GeneratorRun.Of("using FixedNet;\n" + MarkedSource.Parse(source).Text).Diagnostics[0].GetMessage());
        Expect.NoProblem(MarkedSource.Parse(source).Text.Replace("double[] a", "float[] a"));
    }

    [Fact]
    public void Over_the_interface_too() => Expect.Problem(
        "FN027", Trained + "public class Use { void M(INetwork<float> net, float[][] x, float[] y) { net.Evaluate([|x|], y); } }");

    [Fact]
    public void Both_can_be_suppressed() => Assert.Empty(GeneratorRun.Of(
        "using FixedNet;\n#pragma warning disable FN026, FN027\n" + NoLoss + "class Use { void M(Net n, float[] x, float[][] y) { n.Evaluate(x, x); n.Forward(y, x); } }").Diagnostics);

    private static string Around(string call) => $$"""
        public class Derived : Net { }
        public class Use { void M(Net net, float[] x, float[] y, IOptimizer<float> o) { {{call}} } }
        """;
}

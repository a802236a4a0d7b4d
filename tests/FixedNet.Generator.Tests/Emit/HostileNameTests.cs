using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Emit;

/// <summary>Whatever the user's code calls its own things, the emitted code means what it says.</summary>
[Trait(Depends.On, Depends.Roslyn)]
public sealed class HostileNameTests
{
    [Fact]
    public void Members_named_like_everything_the_emitted_code_uses_change_nothing()
    {
        var run = Expect.NoProblem("""
            [Network(2, Loss = Loss.CrossEntropy)]
            [Dense(3, Activation.Tanh)]
            [Dense(2, Activation.Softmax)]
            public partial class Net
            {
                public int System, FixedNet, MathF, Math, Span, ReadOnlySpan, Arguments, Activations, Single, scratch, parameters, loss, scale, n, m, X, A1, W1;
                public static float Tanh(float z) => 100;
                public static float Exp(float z) => 100;
                public static float Max(float a, float b) => 100;
                public static float TanhDerivative(float a) => 100;
                public static void Activate(global::System.Span<float> a, int n) => throw new global::System.InvalidOperationException();
                public static string nameof(object any) => "nothing";
                public static void Slice() { }
            }
            """);
        Type net = run.Load().GetType("Net")!;
        var network = (INetwork<float>)Activator.CreateInstance(net, 3)!;
        float[] output = new float[2];
        network.Forward([0.5f, -1], output);
        Assert.Equal(1, output[0] + output[1], 1e-6f);
        var error = Assert.Throws<ArgumentException>(() => network.Forward([1], output));
        Assert.Equal("input", error.ParamName);
    }

    [Fact]
    public void Keywords_as_names_are_kept_apart_from_keywords() => Expect.NoProblem("""
        namespace @namespace.@if
        {
            public partial class @static
            {
                public partial interface @event
                {
                    [Network(2, Loss = Loss.MeanSquaredError)] [Dense(1)] public partial class @class { }
                }
            }
        }
        """);

    [Fact]
    public void Types_and_namespaces_named_like_the_frameworks_change_nothing() => Expect.NoProblem("""
        namespace App.System
        {
            public class Span { }
            public class MathF { }
            namespace FixedNet
            {
                public class Activations { }
                [global::FixedNet.Network(2, Loss = global::FixedNet.Loss.MeanSquaredError)]
                [global::FixedNet.Dense(1, global::FixedNet.Activation.Tanh)]
                public partial class System { }
            }
        }
        """);

    [Fact]
    public void Overloads_of_generated_methods_live_beside_them()
    {
        var run = Expect.NoProblem("""
            [Network(2, Loss = Loss.MeanSquaredError)]
            [Dense(1)]
            public partial class Net
            {
                public float Forward(float a, float b) { Span<float> output = stackalloc float[1]; Forward(new float[] { a, b }, output); return output[0]; }
                public static void Initialize(float[] parameters, int seed) => throw new InvalidOperationException();
                public static void Forward(float[] parameters, ReadOnlySpan<float> input, Span<float> output) => throw new InvalidOperationException();
            }
            """);
        Type net = run.Load().GetType("Net")!;
        var network = (INetwork<float>)Activator.CreateInstance(net, 3)!;
        network.Parameters.Clear();
        network.Biases(0)[0] = 7;
        Assert.Equal(7f, net.GetMethod("Forward", [typeof(float), typeof(float)])!.Invoke(network, [1f, 2f]));
    }
}

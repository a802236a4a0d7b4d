using System.Numerics;
using System.Reflection;
using FixedNet.Tests.Reference;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime;

/// <summary>
/// Nothing that an optimiser carries from step to step sinks into the subnormal numbers, where processors are slow, once gradients vanish;
/// and nothing visible changes by that.
/// </summary>
[Trait(Depends.On, Depends.Hardware)]
public class OptimizerUnderflowTests
{
    private const int Count = 67;

    public static TheoryData<string> Names => new(OptimizerVariants.All);

    [Theory]
    [MemberData(nameof(Names))]
    public void AfterThousandsOfStepsWithoutGradientNothingIsSubnormal(string name)
    {
        Check<float>(name, float.IsSubnormal);
        Check<double>(name, double.IsSubnormal);
    }

    /// <summary>Gradients whose squares would be subnormal, on and on.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void UnderTinyGradientsNothingIsSubnormal(string name)
    {
        foreach (double exponent in new[] { -16, -18, -19, -21, -25, -30, -36, -40 })
        {
            var optimizer = OptimizerVariants.Create<float>(name, Count, 1e-3);
            float[] parameters = Start<float>(), gradient = [.. Start<float>().Select(value => value * (float)Math.Pow(10, exponent))];
            for (int step = 0; step < 100; step++)
                optimizer.Step(parameters, gradient);
            AssertNone(optimizer, parameters, float.IsSubnormal);
        }
    }

    /// <summary>Decay takes parameters themselves to 0, not to where every pass through the network is slow.</summary>
    [Theory]
    [InlineData("sgd_decay")]
    [InlineData("sgd_momentum_decay")]
    [InlineData("sgd_nesterov_decay")]
    [InlineData("adamw_decay")]
    [InlineData("lion_decay")]
    public void DecayedParametersEndAtZeroOrNormal(string name)
    {
        // 1 − ηλ = 0.98 and less, so that 2⁻¹²⁶ would be reached after 4,400 steps.
        var optimizer = OptimizerVariants.Create<float>(name, Count, name is "adamw_decay" or "lion_decay" ? 0.2 : 1);
        float[] parameters = Start<float>(), zeros = new float[Count];
        for (int step = 0; step < 20_000; step++)
            optimizer.Step(parameters, zeros);
        AssertNone(optimizer, parameters, float.IsSubnormal);
        Assert.All(parameters, value => Assert.InRange(Math.Abs(value), 0, 1e-20f));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ParametersThatNothingMovesStayHoweverSmall(string name)
    {
        if (name.EndsWith("_decay", StringComparison.Ordinal) || name is "rmsprop_all" or "sgd_weight_decay" or "adamw")
            return;
        float[] parameters = [1e-40f, -1e-44f, 1e-35f, -0f, 1], before = [.. parameters];
        var optimizer = OptimizerVariants.Create<float>(name, parameters.Length, 0.1);
        optimizer.Step(parameters, new float[parameters.Length]);
        Assert.Equal(before.Select(BitConverter.SingleToInt32Bits), parameters.Select(BitConverter.SingleToInt32Bits));
    }

    /// <summary>Where √v + ε would be 0: PyTorch's 0 / 0 would be NaN.</summary>
    [Fact]
    public void WithoutEpsilonAParameterWithoutGradientStays()
    {
        Func<Optimizer<float>>[] all =
        [
            () => new Adam<float>(Count, 0.1, epsilon: 0), () => new AdamW<float>(Count, 0.1, epsilon: 0, weightDecay: 0),
            () => new RmsProp<float>(Count, 0.1, epsilon: 0), () => new RmsProp<float>(Count, 0.1, epsilon: 0, centered: true, momentum: 0.5),
            () => new Adam<float>(Count, 0.1, epsilon: 0, amsgrad: true), () => new NAdam<float>(Count, 0.1, epsilon: 0), () => new AdaGrad<float>(Count, 0.1, epsilon: 0),
        ];
        foreach (var create in all)
        {
            float[] parameters = Start<float>(), gradient = new float[Count];
            var optimizer = create();
            optimizer.Step(parameters, gradient);
            Assert.Equal(Start<float>(), parameters);

            gradient[3] = 0.5f;
            optimizer.Step(parameters, gradient);
            gradient[3] = 0;
            for (int step = 0; step < 30_000; step++)
                optimizer.Step(parameters, gradient);
            Assert.All(parameters, value => Assert.True(float.IsFinite(value)));
            Assert.NotEqual(Start<float>()[3], parameters[3]);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AGradientThatIsNaNOrInfiniteIsNotHidden(string name)
    {
        float[] parameters = Start<float>(), gradient = new float[Count];
        (gradient[0], gradient[Count - 1], gradient[40]) = (float.NaN, float.NaN, float.PositiveInfinity);
        OptimizerVariants.Create<float>(name, Count, 0.1).Step(parameters, gradient);
        foreach (int spoiled in new[] { 0, 40, Count - 1 })
            Assert.False(float.IsFinite(parameters[spoiled]));
        Assert.Equal(3, parameters.Count(value => !float.IsFinite(value)));
    }

    private static void Check<T>(string name, Predicate<T> isSubnormal)
        where T : struct, INumberBase<T>
    {
        var optimizer = OptimizerVariants.Create<T>(name, Count, 1e-3);
        T[] parameters = Start<T>(), gradient = Start<T>();
        for (int step = 0; step < 20; step++)
            optimizer.Step(parameters, gradient);
        // √v and m shrink by 0.995 and less at a step: 2⁻¹²⁶ is long past, and 2⁻¹⁰²² for what shrinks by 0.9.
        for (int step = 0; step < 40_000; step++)
            optimizer.Step(parameters, new T[Count]);
        AssertNone(optimizer, parameters, isSubnormal);
    }

    private static void AssertNone<T>(Optimizer<T> optimizer, T[] parameters, Predicate<T> isSubnormal)
        where T : struct
    {
        foreach (T[] vector in StateOf(optimizer).Append(parameters))
            Assert.DoesNotContain(vector, isSubnormal);
    }

    /// <summary>The vectors that an optimiser keeps, whatever they are called.</summary>
    private static IEnumerable<T[]> StateOf<T>(Optimizer<T> optimizer)
        where T : struct
    {
        for (Type? type = optimizer.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (field.GetValue(optimizer) is T[] vector)
                    yield return vector;
            }
        }
    }

    private static T[] Start<T>()
        where T : INumberBase<T> => [.. Enumerable.Range(0, Count).Select(k => T.CreateChecked((k % 7 - 3.25) / 4))];
}

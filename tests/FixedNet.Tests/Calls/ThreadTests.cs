using FixedNet.Tests.Networks;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Calls;

/// <summary>The static methods keep no state, so any number of threads may call them at once.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class ThreadTests
{
    public static TheoryData<Type> Networks => SampleNetworks.WithLoss;

    [Theory]
    [MemberData(nameof(Networks))]
    public void CallsFromSeveralThreadsGiveTheSameBitsAsOneAlone(Type type)
    {
        var network = GeneratedNetwork.Of(type);
        Problem[] problems = [.. Enumerable.Range(0, 8).Select(k => Problem.Random(network.Spec, 5 + k, seed: k))];
        Derivatives[] alone = [.. problems.Select(Run)];

        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 8 }, k =>
        {
            var (expected, actual) = (alone[k % 8], Run(problems[k % 8]));
            Assert.Equal(expected.Loss, actual.Loss);
            Assert.Equal(expected.Gradient, actual.Gradient);
            Assert.Equal(expected.InputGradients, actual.InputGradients);
        });

        Derivatives Run(Problem at) => network.Backward(at.Parameters, at.Inputs, at.Targets);
    }
}

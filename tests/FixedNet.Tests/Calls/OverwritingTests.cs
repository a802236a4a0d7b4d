using System.Numerics;
using FixedNet.Tests.Networks;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Calls;

/// <summary>What a method writes does not depend on what was there before, NaN included.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class OverwritingTests
{
    public static TheoryData<Type> Networks => SampleNetworks.All;

    [Theory]
    [MemberData(nameof(Networks))]
    public void GarbageInTheResultsBeforeTheCallChangesNothing(Type type)
    {
        if (NetworkSpec.Of(type).Precision == Precision.Double)
            Check<double>(type);
        else
            Check<float>(type);
    }

    private static void Check<T>(Type type)
        where T : struct, INumberBase<T>
    {
        foreach (var method in GeneratedMethod<T>.OfClass(type))
        {
            Memory<T>[] clean = Arena<T>.Apart(method, 5).Spans, dirty = Arena<T>.Apart(method, 5).Spans;
            foreach (var (argument, k) in method.Arguments.Select((argument, k) => (argument, k)).Where(pair => pair.argument.IsWritten))
            {
                clean[k].Span.Clear();
                dirty[k].Span.Fill(T.CreateChecked(double.NaN));
            }

            method.Call(clean);
            method.Call(dirty);
            Assert.All(clean.Zip(dirty), pair => Assert.Equal(pair.First.ToArray(), pair.Second.ToArray()));
        }
    }
}

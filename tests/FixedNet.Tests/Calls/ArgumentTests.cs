using System.Numerics;
using FixedNet.Tests.Networks;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Calls;

/// <summary>Every static method refuses arguments that do not fit, by name, and writes nothing before.</summary>
[Trait(Depends.On, Depends.Nothing)]
public class ArgumentTests
{
    private const int Batch = 3;

    public static TheoryData<Type> Networks => SampleNetworks.All;

    [Theory]
    [MemberData(nameof(Networks))]
    public void ALengthThatDoesNotFitIsRefusedByTheArgumentsName(Type type) => OfItsPrecision(type, new RefusesLengths());

    [Theory]
    [MemberData(nameof(Networks))]
    public void WhatIsWrittenMustShareNoMemoryWithAnyOtherArgument(Type type) => OfItsPrecision(type, new RefusesOverlaps());

    [Theory]
    [MemberData(nameof(Networks))]
    public void NeighboursInOneArrayAreNoOverlap(Type type) => OfItsPrecision(type, new AcceptsNeighbours());

    [Theory]
    [MemberData(nameof(Networks))]
    public void NothingIsWrittenOutsideTheSpans(Type type) => OfItsPrecision(type, new StaysInside());

    private interface ICheck
    {
        void Run<T>(GeneratedMethod<T> method)
            where T : struct, INumberBase<T>;
    }

    private static void OfItsPrecision(Type type, ICheck check)
    {
        if (NetworkSpec.Of(type).Precision == Precision.Double)
            Assert.All(GeneratedMethod<double>.OfClass(type), check.Run);
        else
            Assert.All(GeneratedMethod<float>.OfClass(type), check.Run);
    }

    private sealed class RefusesLengths : ICheck
    {
        public void Run<T>(GeneratedMethod<T> method)
            where T : struct, INumberBase<T>
        {
            for (int k = 0; k < method.Arguments.Length; k++)
            {
                var argument = method.Arguments[k];
                int right = argument.LengthFor(Batch);
                // The first argument with rows may have any whole number of them; those after it then do not fit it.
                bool tellsBatch = argument.HasRows && !method.Arguments[..k].Any(before => before.HasRows);
                int[] wrong = tellsBatch
                    ? [0, .. new[] { right - 1, right + 1 }.Where(length => length % argument.RowLength != 0)]
                    : [0, right - 1, right + 1, right + argument.RowLength, 2 * right];
                foreach (int length in wrong.Distinct().Where(length => length != right))
                {
                    var spans = Arena<T>.Apart(method, Batch, changed: k, length);
                    spans.AssertRefused(method, argument.Name);
                }
            }
        }
    }

    private sealed class RefusesOverlaps : ICheck
    {
        public void Run<T>(GeneratedMethod<T> method)
            where T : struct, INumberBase<T>
        {
            for (int k = 0; k < method.Arguments.Length; k++)
            {
                for (int other = 0; other < k; other++)
                {
                    if (!method.Arguments[k].IsWritten && !method.Arguments[other].IsWritten)
                        continue;
                    Arena<T>.Overlapping(method, Batch, k, other, fromBelow: true).AssertRefused(method, method.Arguments[k].Name);
                    Arena<T>.Overlapping(method, Batch, k, other, fromBelow: false).AssertRefused(method, method.Arguments[k].Name);
                }
            }
        }
    }

    private sealed class AcceptsNeighbours : ICheck
    {
        public void Run<T>(GeneratedMethod<T> method)
            where T : struct, INumberBase<T> => method.Call(Arena<T>.Apart(method, Batch, gap: 0).Spans);
    }

    private sealed class StaysInside : ICheck
    {
        public void Run<T>(GeneratedMethod<T> method)
            where T : struct, INumberBase<T>
        {
            bool isLarge = method.Arguments[0].RowLength > 5_000;
            foreach (int batch in isLarge ? [1, 16, 33] : Enumerable.Range(1, 40))
            {
                var arena = Arena<T>.Apart(method, batch);
                method.Call(arena.Spans);
                arena.AssertOnlyWrittenSpansChanged(method);
            }
        }
    }
}

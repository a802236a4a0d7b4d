using FixedNet.Generator.Ir;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Printing.Scalar;

/// <summary>Memory by pointers: for Unity and Mono, whose compilers keep no span in registers and check every index.</summary>
internal sealed class PointerAccess(string number) : ScalarAccess(number)
{
    public override bool IsToldSamples => true;

    public override string Type(bool isWritten) => $"{Number}*";

    protected override string OfUnmanaged => "Pointer";

    public override string Part(string home, string start, string length) => start == "0" ? home : $"{home} + {start}";

    /// <summary>A pointer for each matrix and vector cost kernels 4 to 10 % of their time on Mono, which has few registers for them.</summary>
    public override bool IsByOffset(Buffer buffer) => buffer.Home == Home.Parameters;

    public override string Clear(string name, int length) => $"new {SpanAccess.Out(Number)}({name}, {Text(length)}).Clear();";

    public override string IsGiven(string name) => $"{name} != null";
}

using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Planning;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Printing.Scalar;

/// <summary>What spans and pointers have in common: C# 9 within the user's class.</summary>
internal abstract class ScalarAccess(string number) : Access(number)
{
    public override string Counter => "int";

    public override string Min => "global::System.Math.Min";

    /// <summary>The member of unmanaged scratch that gives it.</summary>
    protected abstract string OfUnmanaged { get; }

    /// <summary>A part of what is held by a name.</summary>
    public abstract string Part(string home, string start, string length);

    public override string Rows(string name, bool isWritten, string home, int width, string first, string count = "") =>
        $"{Declared(name, isWritten)} = {Part(home, $"{Text(width)} * {first}", count.Length == 0 ? Text(width) : $"{Text(width)} * {count}")};";

    public override string RowsOfScratch(Buffer buffer) =>
        $"{Declared(buffer.Name, isWritten: true)} = {Part(Scratch, buffer.Offset == 0 ? "0" : $"{Text(buffer.Offset)} * n", $"{Text(buffer.Length)} * n")};";

    public override string? Declared(Buffer buffer) => buffer.Home switch
    {
        Home.Parameters when IsByOffset(buffer) => $"const int {buffer.Name} = {Text(buffer.Offset)};",
        Home.Parameters => $"{Declared(buffer.Name, isWritten: false)} = {Part("parameters", Text(buffer.Offset), Text(buffer.Length))};",
        Home.Gradient => $"{Declared(buffer.Name, isWritten: true)} = {Part("gradient", Text(buffer.Offset), Text(buffer.Length))};",
        Home.Scratch => RowsOfScratch(buffer),
        Home.Argument or Home.Locals => null,
        _ => throw Walk.Unknown(buffer.Home),
    };

    public override void TakeScratch(SourceWriter writer, TilePlan tile, int width, int once)
    {
        string length = Length(tile, width);
        if (width == 0)
            return;
        if (tile.OnStack)
        {
            writer.Line($"{Declared(Scratch, isWritten: true)} = stackalloc {Number}[{length}];");
            return;
        }

        writer.Line(Unmanaged(length));
        writer.Line($"{Declared(Scratch, isWritten: true)} = memory.{OfUnmanaged};");
    }
}

/// <summary>Memory by spans, for every platform.</summary>
internal sealed class SpanAccess(string number) : ScalarAccess(number)
{
    /// <summary>Memory that is read, and memory that is written.</summary>
    public static string In(string number) => $"global::System.ReadOnlySpan<{number}>";

    public static string Out(string number) => $"global::System.Span<{number}>";

    public override bool IsToldSamples => false;

    public override string Type(bool isWritten) => isWritten ? Out(Number) : In(Number);

    protected override string OfUnmanaged => "Span";

    public override string Part(string home, string start, string length) => $"{home}.Slice({start}, {length})";

    public override string Clear(string name, int length) => $"{name}.Clear();";

    public override string IsGiven(string name) => $"!{name}.IsEmpty";
}

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

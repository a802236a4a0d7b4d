using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Planning;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Printing.Scalar;

/// <summary>What spans and pointers have in common: C# 9.</summary>
internal abstract class ScalarAccess(string number) : Access(number)
{
    public override string Counter => "int";

    public override string Min => "Math.Min";

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

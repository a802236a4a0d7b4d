using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Planning;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Printing.Lanes;

/// <summary>Memory by references, for the lanes dialect; scratch is aligned, so that no vector straddles two cache lines.</summary>
internal sealed class ReferenceAccess(string number, Dialect dialect) : Access(number)
{
    public override string Counter => "nint";

    public override bool IsToldSamples => true;

    public override string Min => "Math.Min";

    public override string Type(bool isWritten) => $"ref {Number}";

    public override string Passed(string name) => $"ref {name}";

    public override string Rows(string name, bool isWritten, string home, int width, string first, string count = "") => Reference(name, From(home, width, first));

    public override string RowsOfScratch(Buffer buffer) => Reference(buffer.Name, From(Scratch, buffer.Offset, "n"));

    public override string? Declared(Buffer buffer) => buffer.Home switch
    {
        Home.Parameters => Reference(buffer.Name, From("parameters", buffer.Offset)),
        Home.Gradient => Reference(buffer.Name, From("gradient", buffer.Offset)),
        Home.Transposed => Reference(buffer.Name, From("transposed", buffer.Offset)),
        Home.Scratch when buffer.Row is not null => RowsOfScratch(buffer),
        Home.Scratch => Reference(buffer.Name, From(Scratch, buffer.Offset)),
        Home.Argument or Home.Locals => null,
        _ => throw Walk.Unknown(buffer.Home),
    };

    public override string Clear(string name, int length) => $"MemoryMarshal.CreateSpan(ref {name}, {Text(length)}).Clear();";

    public override string IsGiven(string name) => $"!Unsafe.IsNullRef(ref {name})";

    public override void TakeScratch(SourceWriter writer, TilePlan tile, int width, int once)
    {
        string length = once == 0 ? Length(tile, width) : $"{Text(once)} + {Length(tile, width)}";
        string first = once == 0 ? Scratch : "transposed";
        if (width == 0)
            return;
        if (tile.OnStack)
        {
            writer.Line($"Span<{Number}> memory = stackalloc {Number}[{length} + {Text(Dialect.CacheLineBytes / dialect.NumberBytes)}];");
            writer.Line(Reference(first, "Aligned(memory)"));
        }
        else
        {
            writer.Line(Unmanaged(length));
            writer.Line(Reference(first, "MemoryMarshal.GetReference(memory.Span)"));
        }

        if (once > 0)
            writer.Line(Reference(Scratch, From(first, once)));
    }

    /// <summary>"Unsafe.Add(ref scratch, 16 * n)", a reference further on.</summary>
    public static string From(string start, int offset, string? times = null) => offset == 0
        ? start
        : $"Unsafe.Add(ref {start}, {Text(offset)}{(times is null ? "" : " * " + times)})";

    private string Reference(string name, string to) => $"ref {Number} {name} = ref {to};";
}

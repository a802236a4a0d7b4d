using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Planning;

namespace FixedNet.Generator.Printing;

/// <summary>How methods of a dialect hold memory, and hand it on: by spans, by pointers, or by references.</summary>
/// <param name="number">The type of every number: "float" or "double".</param>
internal abstract class Access(string number)
{
    protected const string Scratch = "scratch";

    protected string Number => number;

    /// <summary>The type of counts and loop variables.</summary>
    public abstract string Counter { get; }

    /// <summary>Whether a method must be told how many samples there are; else the lengths of its arguments say it.</summary>
    public abstract bool IsToldSamples { get; }

    /// <summary>The lesser of two counts.</summary>
    public abstract string Min { get; }

    /// <summary>The type by which memory is held. Written out wherever it is declared: in the user's scopes a type may be called <c>var</c>.</summary>
    public abstract string Type(bool isWritten);

    /// <summary>An argument of a method.</summary>
    public string Declared(string name, bool isWritten) => $"{Type(isWritten)} {name}";

    /// <summary>The same where the method is called.</summary>
    public virtual string Passed(string name) => name;

    /// <summary>Declares a name for some rows of what is held already.</summary>
    /// <param name="width">The numbers of a row.</param>
    /// <param name="first">The first of the rows.</param>
    /// <param name="count">How many; 1 if empty.</param>
    public abstract string Rows(string name, bool isWritten, string home, int width, string first, string count = "");

    /// <summary>Declares a buffer as the part of scratch that it is, of n samples.</summary>
    public abstract string RowsOfScratch(Buffer buffer);

    /// <summary>Declares a buffer within a kernel, as a part of its home; null where it is an argument, or no memory.</summary>
    public abstract string? Declared(Buffer buffer);

    /// <summary>Whether elements of a buffer are reached from its home, by the buffer's constant offset.</summary>
    public virtual bool IsByOffset(Buffer buffer) => false;

    /// <summary>The statement that fills memory with zeros.</summary>
    public abstract string Clear(string name, int length);

    /// <summary>Whether the caller has given memory that he may leave out.</summary>
    public abstract string IsGiven(string name);

    /// <summary>Takes scratch for a tile: on the stack, or from unmanaged memory for the time of the call.</summary>
    /// <param name="width">What each sample needs.</param>
    /// <param name="once">What is needed beside it, first, for W transposed.</param>
    public abstract void TakeScratch(SourceWriter writer, TilePlan tile, int width, int once);

    /// <summary>The declaration of unmanaged memory, freed at the end of the method.</summary>
    protected string Unmanaged(string length) => $"using global::FixedNet.NativeScratch<{Number}> memory = new global::FixedNet.NativeScratch<{Number}>({length});";

    protected static string Length(TilePlan tile, int width) => tile.Samples == 1 ? Numbers.Text(width) : $"{Numbers.Text(tile.Samples)} * {Numbers.Text(width)}";
}

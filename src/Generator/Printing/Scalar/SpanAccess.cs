namespace FixedNet.Generator.Printing.Scalar;

/// <summary>Memory by spans, for every platform.</summary>
internal sealed class SpanAccess(string number) : ScalarAccess(number)
{
    /// <summary>Memory that is read, and memory that is written.</summary>
    public static string In(string number) => $"ReadOnlySpan<{number}>";

    public static string Out(string number) => $"Span<{number}>";

    public override bool IsToldSamples => false;

    public override string Type(bool isWritten) => isWritten ? Out(Number) : In(Number);

    protected override string OfUnmanaged => "Span";

    public override string Part(string home, string start, string length) => $"{home}.Slice({start}, {length})";

    public override string Clear(string name, int length) => $"{name}.Clear();";

    public override string IsGiven(string name) => $"!{name}.IsEmpty";
}

namespace FixedNet.Generator.Kernels;

/// <summary>A value. C# operators build trees, so that a formula reads as one.</summary>
internal abstract record Expression
{
    public static Expression operator +(Expression left, Expression right) => new Binary('+', left, right);

    public static Expression operator -(Expression left, Expression right) => new Binary('-', left, right);

    public static Expression operator *(Expression left, Expression right) => new Binary('*', left, right);

    public static Expression operator /(Expression left, Expression right) => new Binary('/', left, right);

    public static implicit operator Expression(int value) => new Number(value);
}

internal sealed record Number(int Value) : Expression;

internal sealed record Element(Buffer Buffer, Affine Index) : Expression;

/// <summary>A local variable: there is one for each point of the axes that are open where it is declared.</summary>
internal sealed record Local(string Name) : Expression;

internal sealed record Binary(char Operator, Expression Left, Expression Right) : Expression;

/// <summary>A function of the runtime library, by the name under which the emitted kernels know it.</summary>
internal sealed record Call(string Function, params Expression[] Arguments) : Expression
{
    /// <summary>
    /// Not a function: the value where a sample is one of the batch, 0 in the lanes past its end. For what is summed over the samples.
    /// </summary>
    public const string Live = "Live";
}

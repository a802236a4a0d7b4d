using FixedNet.Generator.Infrastructure;

namespace FixedNet.Generator.Ir;

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

/// <summary>A constant that is no whole number.</summary>
internal sealed record Real(double Value) : Expression;

internal sealed record Element(Buffer Buffer, Affine Index) : Expression;

/// <summary>A local variable: there is one for each point of the axes that are open where it is declared.</summary>
internal sealed record Local(string Name) : Expression;

internal sealed record Binary(char Operator, Expression Left, Expression Right) : Expression;

internal sealed record Call(Function Function, EquatableArray<Expression> Arguments) : Expression
{
    public Call(Function function, params Expression[] arguments)
        : this(function, arguments.ToEquatableArray())
    {
    }
}

/// <summary>The value where a sample is one of the batch, 0 in the lanes past its end: for what is summed over the samples.</summary>
internal sealed record Live(Expression Value) : Expression;

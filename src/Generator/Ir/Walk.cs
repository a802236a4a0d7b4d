using System;
using System.Collections.Generic;
using System.Linq;

namespace FixedNet.Generator.Ir;

/// <summary>
/// Goes through kernels: the one place that knows what each node is made of. A node that it does not know is an error, not nothing.
/// </summary>
internal static class Walk
{
    /// <summary>The statements and all that stand within them, each before its parts.</summary>
    public static IEnumerable<Statement> Statements(IEnumerable<Statement> body) =>
        body.SelectMany(statement => Statements(Within(statement)).Prepend(statement));

    /// <summary>Every expression of the statements, each before its parts; what is read before what is written.</summary>
    public static IEnumerable<Expression> Expressions(IEnumerable<Statement> body) => Statements(body).SelectMany(Roots).SelectMany(Parts);

    /// <summary>The elements of buffers that the statements write.</summary>
    public static IEnumerable<Element> Targets(IEnumerable<Statement> body) => Statements(body).Select(Target).OfType<Element>();

    /// <summary>An expression and all that it is made of.</summary>
    public static IEnumerable<Expression> Parts(Expression expression) => Operands(expression).SelectMany(Parts).Prepend(expression);

    /// <summary>The statements that stand directly within one.</summary>
    private static IReadOnlyList<Statement> Within(Statement statement) => statement switch
    {
        For loop => loop.Body,
        Nest nest => nest.Body,
        Remark or Let or Assign or Accumulate => Array.Empty<Statement>(),
        _ => throw Unknown(statement),
    };

    private static IEnumerable<Expression> Roots(Statement statement) => statement switch
    {
        Remark or For or Nest => [],
        Let let => [let.Value],
        Assign assign => [assign.Value, assign.Target],
        Accumulate accumulate => [accumulate.Value, accumulate.Target],
        _ => throw Unknown(statement),
    };

    private static Expression? Target(Statement statement) => statement switch
    {
        Assign assign => assign.Target,
        Accumulate accumulate => accumulate.Target,
        Remark or For or Nest or Let => null,
        _ => throw Unknown(statement),
    };

    private static IEnumerable<Expression> Operands(Expression expression) => expression switch
    {
        Number or Real or Element or Local => [],
        Binary binary => [binary.Left, binary.Right],
        Call call => call.Arguments,
        Live live => [live.Value],
        _ => throw Unknown(expression),
    };

    /// <summary>What whoever goes through nodes throws at one that it does not know.</summary>
    public static NotSupportedException Unknown(object node) => new($"{node.GetType().Name} is not known here.");
}

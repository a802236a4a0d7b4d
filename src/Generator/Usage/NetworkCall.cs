using System.Collections.Generic;
using System.Threading;
using FixedNet.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FixedNet.Generator.Usage;

/// <summary>A call of a network's method that the compiler cannot bind.</summary>
/// <param name="Name">The method's name where it is written.</param>
/// <param name="Network">The network; null where the receiver is an <c>INetwork</c>.</param>
/// <param name="IsDouble">Whether its numbers are double.</param>
internal sealed record NetworkCall(IdentifierNameSyntax Name, InvocationExpressionSyntax Invocation, KnownNetwork? Network, bool IsDouble)
{
    private static readonly HashSet<string> _methods =
        ["Forward", "ForwardBatch", "ForwardEach", "Evaluate", "Backward", "TrainBatch", "VectorJacobianProduct"];

    public static bool IsMethod(string name) => _methods.Contains(name);

    public static NetworkCall? Failing(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        ExpressionSyntax? receiver = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access.Expression,
            MemberBindingExpressionSyntax => name.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
            _ => null,
        };
        var called = name.Parent is InvocationExpressionSyntax ? name : name.Parent as ExpressionSyntax;
        if (called?.Parent is not InvocationExpressionSyntax invocation || invocation.Expression != called)
            return null;
        if (model.GetSymbolInfo(invocation, cancellation).Symbol is not null)
            return null;

        var type = receiver is null
            ? model.GetEnclosingSymbol(name.SpanStart, cancellation)?.ContainingType
            : model.GetSymbolInfo(receiver, cancellation).Symbol as INamedTypeSymbol ?? model.GetTypeInfo(receiver, cancellation).Type;
        if (type is INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } @interface && PublicTypes.IsNetworkInterface(@interface))
            return new NetworkCall(name, invocation, null, arguments[0].SpecialType == SpecialType.System_Double);
        return KnownNetwork.Of(type) is { } network ? new NetworkCall(name, invocation, network, network.IsDouble) : null;
    }
}

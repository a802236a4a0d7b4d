using System;
using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Parsing;

/// <summary>
/// What the parser finds wrong. The analyzer listens and reports; the generator only asks whether there was an error, so that its
/// path makes no locations.
/// </summary>
internal sealed class Problems(Action<Diagnostic>? listener = null)
{
    public bool AnyErrors { get; private set; }

    public void Report(DiagnosticDescriptor descriptor, SyntaxNodeOrToken where, params object[] arguments)
    {
        AnyErrors |= descriptor.DefaultSeverity == DiagnosticSeverity.Error;
        listener?.Invoke(Diagnostic.Create(descriptor, where.GetLocation(), arguments));
    }

    public void Report(DiagnosticDescriptor descriptor, ISymbol where, params object[] arguments)
    {
        AnyErrors |= descriptor.DefaultSeverity == DiagnosticSeverity.Error;
        listener?.Invoke(Diagnostic.Create(descriptor, where.Locations[0], arguments));
    }
}

using System.Threading;
using FixedNet.Generator.Model;
using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Parsing;

/// <summary>From a class to the network that its attributes declare, for the generator and the analyzer alike.</summary>
internal static class NetworkParser
{
    /// <summary>
    /// Null where there is no network, where there are errors, and, without a word, where the compiler reports an error in the
    /// attributes itself.
    /// </summary>
    public static NetworkModel? Parse(INamedTypeSymbol type, Compilation compilation, Problems problems, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (AttributeReader.Read(type, problems) is not { } network)
            return null;

        ValueRules.Check(network, problems);
        EnumRules.Check(network, problems);
        if (!problems.AnyErrors)
        {
            // They speak of the last layer and of named values, so there must be both.
            LayerRules.Check(type, network, problems);
            NumberRules.Check(network, problems);
            LossRules.Check(network, problems);
        }

        ClassRules.Check(type, network.Declaration, problems);
        BaseClassRules.Check(type, network.Declaration, compilation, problems);
        MemberRules.Check(type, network, compilation, problems);
        TargetReader.Check(compilation, network, problems);
        return problems.AnyErrors || TypeReader.Read(type, compilation) is not { } typeModel ? null : network.ToModel(typeModel);
    }
}

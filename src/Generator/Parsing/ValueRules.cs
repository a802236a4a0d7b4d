using System.Linq;
using FixedNet.Generator.Diagnostics;

namespace FixedNet.Generator.Parsing;

/// <summary>Every value must be of the type that the generator reads: no network goes without code and without a word.</summary>
internal static class ValueRules
{
    public static void Check(WrittenNetwork network, Problems problems)
    {
        foreach (var value in network.Attributes.SelectMany(attribute => attribute.UnreadableValues))
            problems.Report(Descriptors.UnreadableValue, value.Place, value.Name, value.Value, AttributeValue.Name(value.Expected));
    }
}

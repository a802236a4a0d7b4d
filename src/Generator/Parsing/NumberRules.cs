using FixedNet.Generator.Diagnostics;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Model;

namespace FixedNet.Generator.Parsing;

/// <summary>What the numbers of a layer's attribute must be, and which activation takes one.</summary>
internal static class NumberRules
{
    public static void Check(WrittenNetwork network, Problems problems)
    {
        foreach (var layer in network.Layers)
        {
            foreach (WrittenNumber number in layer.Numbers)
                CheckRange(number, network.Precision.Value, problems);
            if (layer.Slope is { } slope && layer.Model.Activation != ActivationKind.LeakyRelu)
                problems.Report(Descriptors.SlopeWithoutLeakyRelu, slope.Syntax, layer.Model.Activation);
        }
    }

    /// <summary>In the network's precision: what a float rounds to 0, or to infinity, is neither above 0 nor finite.</summary>
    private static void CheckRange(WrittenNumber number, PrecisionKind precision, Problems problems)
    {
        double value = precision == PrecisionKind.Double ? number.Argument.Value : (float)number.Argument.Value;
        bool isFinite = !double.IsNaN(value) && !double.IsInfinity(value);
        if (isFinite && (value > 0 || !number.MustBePositive))
            return;
        string wanted = $"{(number.MustBePositive ? "a number above 0" : "a finite number")}, as a {(precision == PrecisionKind.Double ? "double" : "float")} has them";
        problems.Report(
            Descriptors.NumberOutOfRange, number.Argument.Syntax, number.Name, wanted, Numbers.Text(number.Argument.Value), Numbers.Text(number.Otherwise));
    }
}

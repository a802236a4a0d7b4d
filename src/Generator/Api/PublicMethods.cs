using System.Collections.Generic;
using System.Linq;

namespace FixedNet.Generator.Api;

/// <summary>
/// What a generated class computes, once: the parser finds collisions by this table, and the emitter prints every form of each method from it.
/// </summary>
internal static class PublicMethods
{
    private static readonly ApiArgument
        _parameters = new("parameters", "ParameterCount", "The network's parameters [ParameterCount], layer by layer; Description says where each block stands."),
        _inputs = new("inputs", "InputSize", "The samples, one a row [m, InputSize].", ApiRows.Counted),
        _outputs = new("outputs", "OutputSize", "Receives the outputs, one a row [m, OutputSize].", ApiRows.Fitting, IsWritten: true),
        _targets = new("targets", "OutputSize", "The targets, one a row [m, OutputSize].", ApiRows.Fitting),
        _gradient = new("gradient", "ParameterCount", "Receives ∂loss/∂parameters, in the order of the parameters; what it held is overwritten.", IsWritten: true),
        _inputGradients = new("inputGradients", "InputSize", "Receives ∂loss/∂inputs [m, InputSize].", ApiRows.Fitting, IsWritten: true);

    private static readonly ApiMethod[] _all =
    [
        new("Forward", ApiCheck.RequireSample, "Computes the outputs of one sample.",
            [_parameters, new("input", "InputSize", "The sample [InputSize]."), new("output", "OutputSize", "Receives the outputs [OutputSize].", IsWritten: true)],
            OfInstance: true),
        new("ForwardBatch", ApiCheck.RequireBatch, "Computes the outputs of m samples.", [_parameters, _inputs, _outputs],
            OfInstance: true, SharedSummary: "Computes the outputs of m samples, shared by workers."),
        new("ForwardEach", ApiCheck.RequireNetworks, "Computes the outputs of m networks of this shape, of each for a sample of its own.",
            [
                new("parametersOfAll", "ParameterCount", "The networks' parameters, those of one after those of the other [m, ParameterCount].", ApiRows.Counted),
                _inputs with { Description = "The samples, one a row: row k is network k's [m, InputSize].", Rows = ApiRows.Fitting },
                _outputs with { Description = "Receives the outputs, one a row: row k is network k's [m, OutputSize]." },
            ],
            CountsNetworks: true),
        new("Evaluate", ApiCheck.RequireTargets, "Computes the batch loss.", [_parameters, _inputs, _targets], ReturnsLoss: true, OfInstance: true),
        new("Backward", ApiCheck.RequireGradient, "Computes the batch loss and its exact gradient.", [_parameters, _inputs, _targets, _gradient],
            ReturnsLoss: true, SharedSummary: "Computes the batch loss and its exact gradient, shared by workers; the same bits as without them."),
        new("Backward", ApiCheck.RequireGradients, "Computes the batch loss and its exact gradient, for the inputs too.", [_parameters, _inputs, _targets, _gradient, _inputGradients], ReturnsLoss: true),
        new("VectorJacobianProduct", ApiCheck.RequireGradients, "Carries a gradient of the outputs back to the parameters and the inputs.",
            [
                _parameters, _inputs,
                new("outputGradients", "OutputSize", "For each sample, the gradient of whatever is minimised with respect to its outputs [m, OutputSize].", ApiRows.Fitting),
                _gradient with { Description = "Receives the gradient with respect to the parameters, summed over the samples; what it held is overwritten." },
                _inputGradients with { Description = "Receives the gradient with respect to the inputs [m, InputSize]." },
            ]),
    ];

    public static IEnumerable<ApiMethod> Of(bool hasLoss) => _all.Where(method => hasLoss || !method.ReturnsLoss);
}

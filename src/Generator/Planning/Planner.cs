using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Model;

namespace FixedNet.Generator.Planning;

/// <summary>Lays a network out: offsets, scratch, how a batch goes through it, and the reasons.</summary>
internal static class Planner
{
    public static NetworkPlans Plan(NetworkModel network, TargetModel target) => new(
        Plan(network, target, Of(network, bits: 0)),
        (target.HasLanes ? TargetModel.Widths.Where(bits => !target.WidthsLeftOut.Contains(bits)) : []).Select(bits => Plan(network, target, Of(network, bits))).ToEquatableArray());

    private static Dialect Of(NetworkModel network, int bits) => new(bits, network.Precision, network.Deterministic);

    public static NetworkPlan Plan(NetworkModel network, TargetModel target, Dialect dialect)
    {
        List<LayerShape> shapes = Shapes(network);
        BatchPlan pass = dialect.IsScalar ? ScalarSchedules.ForwardPass(shapes) : LaneSchedules.BatchPass(shapes, dialect);
        SamplePlan? sample = dialect.IsScalar ? ScalarSchedules.OneSample(shapes, target) : LaneSchedules.OneSample(shapes, dialect);
        int outputs = shapes.Last().Outputs;

        var layers = new List<LayerPlan>();
        int offset = 0;
        foreach (LayerShape shape in shapes)
        {
            var blocks = new List<PlacedBlock>();
            foreach (ParameterBlock block in shape.Model.ParametersOf(shape.Inputs))
            {
                blocks.Add(new PlacedBlock(block, offset));
                offset = blocks.Last().End;
            }

            layers.Add(new LayerPlan(
                shape.Model, shape.Number, shape.Inputs, shape.Outputs, blocks.ToEquatableArray(),
                shape.Model.SavedOf(shape.Inputs), shape.StopsAtZ));
        }

        return new NetworkPlan(
            network, target, dialect, layers.ToEquatableArray(), pass, sample,
            dialect.IsScalar ? ScalarSchedules.OutputStage(outputs) : LaneSchedules.OutputStage(outputs, pass, dialect),
            ScratchPlanner.Plan(layers, pass, dialect));
    }

    private static List<LayerShape> Shapes(NetworkModel network)
    {
        var shapes = new List<LayerShape>();
        int inputs = network.Inputs;
        foreach (LayerModel layer in network.Layers)
        {
            int number = shapes.Count + 1;
            bool stopsAtZ = number == network.Layers.Count && AppliesActivationLater(layer.Activation, network.Loss);
            shapes.Add(new LayerShape(layer, number, inputs, stopsAtZ));
            inputs = layer.OutputsOf(inputs);
        }

        return shapes;
    }

    /// <summary>
    /// Softmax is a function of a whole row, and binary cross-entropy is computed from z: there the forward pass leaves z, and a stage
    /// of its own makes a of it.
    /// </summary>
    private static bool AppliesActivationLater(ActivationKind activation, LossKind loss) =>
        activation == ActivationKind.Softmax || loss == LossKind.BinaryCrossEntropy;
}

using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Model;

namespace FixedNet.Generator.Planning;

/// <summary>Lays a network out: offsets, scratch, and a schedule for each loop with the reason for it.</summary>
internal static class Planner
{
    public static NetworkPlan Plan(NetworkModel network, TargetModel target)
    {
        List<LayerShape> shapes = Shapes(network);
        PassPlan forward = ScalarSchedules.ForwardPass(shapes);

        var layers = new List<LayerPlan>();
        int offset = 0;
        foreach (LayerShape shape in shapes)
        {
            layers.Add(new LayerPlan(
                shape.Number, shape.Inputs, shape.Outputs, shape.Activation, offset,
                KeepsZ: ActivationFunction.Of(shape.Activation).OfZ, shape.StopsAtZ,
                ScalarSchedules.Of(shape, forward)));
            offset = layers.Last().End;
        }

        return new NetworkPlan(
            network, target, layers.ToEquatableArray(), forward,
            ScalarSchedules.OutputStage(shapes.Last().Outputs),
            ScratchPlanner.Plan(layers, network.Precision));
    }

    private static List<LayerShape> Shapes(NetworkModel network)
    {
        var shapes = new List<LayerShape>();
        int inputs = network.Inputs;
        var below = ActivationKind.Identity;
        foreach (DenseModel layer in network.Layers)
        {
            int number = shapes.Count + 1;
            bool stopsAtZ = number == network.Layers.Count && AppliesActivationLater(layer.Activation, network.Loss);
            shapes.Add(new LayerShape(number, inputs, layer.Outputs, layer.Activation, below, stopsAtZ));
            (inputs, below) = (layer.Outputs, layer.Activation);
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

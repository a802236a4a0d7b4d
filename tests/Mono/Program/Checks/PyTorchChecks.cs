namespace FixedNet.Mono.Checks;

/// <summary>Every number of dense.txt, within the bounds of the tests on .NET.</summary>
internal static class PyTorchChecks
{
    public static void Run(CheckRun run)
    {
        var all = PyTorchNumbers.Read(Path.Combine(AppContext.BaseDirectory, "dense.txt"));
        foreach (PyTorchNumbers expected in all)
        {
            foreach (bool isDouble in (bool[])[false, true])
                Check(run, GeneratedClass.Of(expected.Name, isDouble), expected, isDouble ? 1e-10 : 1e-5);
        }
    }

    private static void Check(CheckRun run, GeneratedClass network, PyTorchNumbers expected, double bound)
    {
        double[] parameters = expected.Parameters, inputs = expected.Inputs, targets = expected.Targets;
        run.Check($"{network.Name}: ForwardBatch computes PyTorch's outputs", () =>
            CheckRun.RequireClose(expected["outputs"], network.Outputs(parameters, inputs), bound, "outputs"));
        run.Check($"{network.Name}: Forward computes PyTorch's outputs", () =>
        {
            double[] first = network.Output(parameters, [.. inputs.Take(network.InputSize)]);
            CheckRun.RequireClose([.. expected["outputs"].Take(network.OutputSize)], first, bound, "outputs of the first sample");
        });
        run.Check($"{network.Name}: Evaluate computes PyTorch's loss", () =>
        {
            CheckRun.RequireClose(expected["loss_value"], [network.Evaluate(parameters, inputs, targets)], bound, "loss");
            CheckRun.RequireClose(expected["sample_losses"], [.. SampleLosses()], bound, "losses of samples");
        });
        run.Check($"{network.Name}: Backward computes PyTorch's gradients", () =>
        {
            var (loss, gradient, inputGradients) = network.Backward(parameters, inputs, targets);
            CheckRun.RequireClose(expected["loss_value"], [loss], bound, "loss");
            CheckRun.RequireClose(expected["gradient"], gradient, bound, "gradient");
            CheckRun.RequireClose(expected["input_gradient"], inputGradients, bound, "input gradients");
        });
        foreach (var (optimizer, steps, learningRate, after) in expected.After)
        {
            run.Check($"{network.Name}: TrainBatch takes PyTorch's steps of {optimizer}", () =>
                CheckRun.RequireClose(after, network.Train(parameters, inputs, targets, optimizer, learningRate, steps), bound, "parameters"));
        }

        IEnumerable<double> SampleLosses()
        {
            for (int s = 0; s < inputs.Length / network.InputSize; s++)
            {
                yield return network.Evaluate(
                    parameters, inputs.AsSpan(s * network.InputSize, network.InputSize).ToArray(), targets.AsSpan(s * network.OutputSize, network.OutputSize).ToArray());
            }
        }
    }
}

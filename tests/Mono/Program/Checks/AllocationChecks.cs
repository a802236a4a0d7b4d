namespace FixedNet.Mono.Checks;

/// <summary>Inference and training allocate nothing after the first call.</summary>
internal static class AllocationChecks
{
    private const int Calls = 100;

    public static void Run(CheckRun run)
    {
        run.Check("The count of allocated bytes sees an array", () => CheckRun.Require(Bytes(() => GC.KeepAlive(new float[25])) >= 100 * Calls, "it does not"));
        Check(run, new W1(1), W1.InputSize, W1.OutputSize);
        Check(run, new W2(1), W2.InputSize, W2.OutputSize);
        Check(run, new W3(1), W3.InputSize, W3.OutputSize);
    }

    private static void Check(CheckRun run, INetwork<float> network, int inputSize, int outputSize)
    {
        const int m = 70;
        float[] inputs = new float[m * inputSize], outputs = new float[m * outputSize], targets = new float[m * outputSize];
        int parameters = network.Parameters.Length;
        string name = network.GetType().Name;
        Nothing("Forward", () => network.Forward(inputs.AsSpan(0, inputSize), outputs.AsSpan(0, outputSize)));
        Nothing("ForwardBatch", () => network.ForwardBatch(inputs, outputs));
        Nothing("Evaluate", () => network.Evaluate(inputs, targets));
        foreach (string optimizer in Tests.Reference.ReferenceOptimizers.Names)
        {
            var descent = Tests.Reference.ReferenceOptimizers.Create<float>(optimizer, parameters, 0.01);
            Nothing($"TrainBatch with {optimizer}", () => network.TrainBatch(inputs, targets, descent));
        }

        void Nothing(string what, Action call) => run.Check($"{name}: {what} allocates nothing", () =>
        {
            long bytes = Bytes(call);
            CheckRun.Require(bytes == 0, $"{bytes} bytes in {Calls} calls");
        });
    }

    /// <summary>The least of a few windows: what a call allocates shows in every one.</summary>
    private static long Bytes(Action call)
    {
        call();
        long least = long.MaxValue;
        for (int window = 0; window < 3; window++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int k = 0; k < Calls; k++)
                call();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}

namespace FixedNet.Mono.Checks;

/// <summary>The entry points for Burst, without Burst: what they compute is what the methods over spans compute, to the bit.</summary>
internal static unsafe class EntryPointChecks
{
    public static void Run(CheckRun run) => run.Check("Burst entry points give the bits that spans give", () =>
    {
        const int m = 37;
        var random = new Random(1);
        float[] parameters = new W3(1).Parameters.ToArray();
        float[] inputs = Uniform(m * W3.InputSize), targets = Uniform(m * W3.OutputSize);
        float[] outputs = new float[targets.Length], written = new float[targets.Length];
        float[] gradient = new float[parameters.Length], writtenGradient = new float[parameters.Length];

        W3.ForwardBatch(parameters, inputs, outputs);
        float loss = W3.Backward(parameters, inputs, targets, gradient);
        fixed (float* p = parameters, x = inputs, y = targets, a = written, g = writtenGradient)
        {
            W3.BurstEntryPoints.ForwardBatch(p, x, a, m);
            CheckRun.Require(W3.BurstEntryPoints.Backward(p, x, y, g, m).Equals(loss), "another loss");
        }

        CheckRun.Require(outputs.SequenceEqual(written), "other outputs");
        CheckRun.Require(gradient.SequenceEqual(writtenGradient), "another gradient");
        CheckRun.Require(gradient.Any(number => number != 0), "no gradient at all");

        float[] Uniform(int length) => [.. Enumerable.Range(0, length).Select(_ => (float)(2 * random.NextDouble() - 1))];
    });
}

using FixedNet;
using Samples.Shared;

namespace Samples.Iris;

/// <summary>The mean loss over the training rows and over the held-out rows after an epoch.</summary>
internal readonly record struct EpochLoss(int Epoch, float Training, float HeldOut);

/// <summary>Mini-batch training: an epoch deals the training rows anew into batches, and a batch is one step of the optimiser.</summary>
internal static class Trainer
{
    private const int BatchSize = 15;

    // Pulls the weights towards 0: with 105 rows the network could learn the exceptions by heart.
    private const double WeightDecay = 0.1;

    public static IEnumerable<EpochLoss> Train(
        IrisClassifier network, Flowers training, Flowers heldOut, TrainingOptions options)
    {
        var random = new SplitMix64(options.Seed);
        var optimizer = new AdamW<float>(IrisClassifier.ParameterCount, options.LearningRate, weightDecay: WeightDecay);
        int[] order = [.. Enumerable.Range(0, training.Count)];
        float[] inputs = new float[BatchSize * IrisClassifier.InputSize];
        float[] targets = new float[BatchSize * IrisClassifier.OutputSize];

        for (int epoch = 1; epoch <= options.Epochs; epoch++)
        {
            // Ever shorter steps: near the minimum, long ones would follow the chance of each batch.
            optimizer.LearningRate = options.LearningRate * (1 - (epoch - 1.0) / options.Epochs);
            random.Shuffle(order.AsSpan());
            foreach (int[] rows in order.Chunk(BatchSize))
            {
                for (int i = 0; i < rows.Length; i++)
                {
                    CopyRow(training.Measurements, rows[i], inputs, i, IrisClassifier.InputSize);
                    CopyRow(training.Targets, rows[i], targets, i, IrisClassifier.OutputSize);
                }

                // The last batch may be shorter: a network takes any number of whole rows.
                network.TrainBatch(
                    inputs.AsSpan(0, rows.Length * IrisClassifier.InputSize),
                    targets.AsSpan(0, rows.Length * IrisClassifier.OutputSize),
                    optimizer);
            }

            yield return new EpochLoss(
                epoch,
                network.Evaluate(training.Measurements, training.Targets),
                network.Evaluate(heldOut.Measurements, heldOut.Targets));
        }
    }

    private static void CopyRow(float[] from, int fromRow, float[] to, int toRow, int width) =>
        from.AsSpan(fromRow * width, width).CopyTo(to.AsSpan(toRow * width, width));
}

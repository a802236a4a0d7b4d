namespace Samples.Iris;

/// <summary>
/// Shifts and scales every column to mean 0 and deviation 1, so that no measurement outweighs another for its unit alone. Fitted to the
/// training rows only: the held-out rows play the flowers of tomorrow, and nobody knows tomorrow's mean.
/// </summary>
internal sealed class Standardizer
{
    private readonly float[] _mean = new float[IrisClassifier.InputSize];
    private readonly float[] _deviation = new float[IrisClassifier.InputSize];

    public Standardizer(Flowers training)
    {
        for (int column = 0; column < _mean.Length; column++)
        {
            float[] values = [.. training.Measurements.Where((_, index) => index % _mean.Length == column)];
            float mean = values.Average();
            _mean[column] = mean;
            _deviation[column] = MathF.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        }
    }

    public Flowers Apply(Flowers flowers)
    {
        float[] scaled = new float[flowers.Measurements.Length];
        for (int index = 0; index < scaled.Length; index++)
        {
            int column = index % _mean.Length;
            scaled[index] = (flowers.Measurements[index] - _mean[column]) / _deviation[column];
        }

        return flowers with { Measurements = scaled };
    }
}

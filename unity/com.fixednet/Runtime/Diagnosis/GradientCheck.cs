#nullable enable
using System;

namespace FixedNet
{
    /// <summary>
    /// The gradient of a network against central differences of its loss, (L(θ + h) − L(θ − h)) / 2h, parameter by parameter: for networks of your
    /// own, and to see that a loss is what it should be.
    /// </summary>
    /// <remarks>
    /// Two differences, of h and h/2, make one of fourth order. Of a few h, each smaller than the one before, that counts which agrees best: where an
    /// activation bends, as ReLU does at 0, a difference across the bend is wrong, and a smaller h does not reach it. What rounding of the loss does to a
    /// difference is allowed for. In double the bound is 1e-5; losses in float have too few digits for more than 1e-2, so declare the network
    /// with <c>Precision.Double</c> to look closer. Takes some twelve evaluations a parameter; not for large networks.
    /// </remarks>
    public static class GradientCheck
    {
        private const int StepSizes = 3, StepRatio = 8;

        /// <summary>Checks a network's gradient. The network stays as it is: a clone is checked.</summary>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="network">The network; it declares a loss.</param>
        /// <param name="inputs">The samples [m, InputSize], m ≥ 1: a few.</param>
        /// <param name="targets">Their targets [m, OutputSize].</param>
        /// <returns>What came of it.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="network"/> is null.</exception>
        /// <exception cref="ArgumentException">A length does not fit.</exception>
        /// <exception cref="NotSupportedException">The network declares no loss, or T is neither float nor double.</exception>
        public static GradientCheckResult Run<T>(INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets)
            where T : unmanaged
        {
            Real.Require<T>();
            Arguments.RequireNotNull(network, nameof(network));
            int rows = Arguments.BatchSize(inputs.Length, network.InputSize, nameof(inputs));
            Arguments.RequireLength(targets.Length, (long)rows * network.OutputSize, nameof(targets), "as many rows as the inputs");

            INetwork<T> probe = network.Clone();
            var gradient = new GradientProbe<T>(probe.ParameterCount);
            double loss = Real.ToDouble(probe.TrainBatch(inputs, targets, gradient));
            var result = new GradientCheckResult(typeof(T) == typeof(float) ? 1e-2 : 1e-5);
            foreach (ParameterBlock block in probe.Description.Blocks)
            {
                double largest = 0;
                for (int k = 0; k < block.Length; k++)
                    largest = Math.Max(largest, Math.Abs(gradient[block.Offset + k]));
                for (int k = 0; k < block.Length; k++)
                {
                    int index = block.Offset + k;
                    result.Add(block, k, gradient[index], Nearest(probe, inputs, targets, index, gradient[index], loss, largest));
                }
            }

            return result;
        }

        /// <summary>The difference quotient that agrees best, with its relative error.</summary>
        private static (double Difference, double Error) Nearest<T>(
            INetwork<T> probe, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, int index, double analytic, double loss, double largest)
            where T : unmanaged
        {
            bool isSingle = typeof(T) == typeof(float);
            double size = Math.Max(1, Math.Abs(Real.ToDouble(probe.Parameters[index]))), h = size * (isSingle ? 0.03 : 1e-3);
            double unit = isSingle ? 1.2e-7 : 2.3e-16;
            (double Difference, double Error) nearest = (double.NaN, double.NaN);
            for (int k = 0; k < StepSizes; k++, h /= StepRatio)
            {
                double whole = Quotient(probe, inputs, targets, index, h), half = Quotient(probe, inputs, targets, index, h / 2);
                double difference = (4 * half - whole) / 3, noise = 8 * unit * Math.Abs(loss) / h;

                // A gradient that is small beside those of its block counts as part of the block's, whose digits it shares.
                double scale = Math.Max(Math.Max(Math.Abs(analytic), Math.Abs(difference)), 0.01 * largest);
                double distance = Math.Abs(analytic - difference);
                double error = distance <= noise ? 0 : (distance - noise) / scale;
                if (k == 0 || error < nearest.Error)
                    nearest = (difference, error);
            }

            return nearest;
        }

        private static double Quotient<T>(INetwork<T> probe, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, int index, double h)
            where T : unmanaged
        {
            T parameter = probe.Parameters[index], above = Real.From<T>(Real.ToDouble(parameter) + h), below = Real.From<T>(Real.ToDouble(parameter) - h);
            probe.Parameters[index] = above;
            double lossAbove = Real.ToDouble(probe.Evaluate(inputs, targets));
            probe.Parameters[index] = below;
            double lossBelow = Real.ToDouble(probe.Evaluate(inputs, targets));
            probe.Parameters[index] = parameter;
            return (lossAbove - lossBelow) / (Real.ToDouble(above) - Real.ToDouble(below)); // of the steps as they were rounded
        }
    }
}

#nullable enable
using System.Globalization;

namespace FixedNet
{
    /// <summary>What came of a <see cref="GradientCheck"/>.</summary>
    public sealed class GradientCheckResult
    {
        internal GradientCheckResult(double bound) => Bound = bound;

        /// <summary>Whether every parameter's error is within <see cref="Bound"/>.</summary>
        public bool Passed => WorstError <= Bound;

        /// <summary>The relative error up to which a parameter's gradient counts as right.</summary>
        public double Bound { get; }

        /// <summary>The number of parameters that were checked.</summary>
        public int Count { get; private set; }

        /// <summary>The number of parameters whose error is beyond <see cref="Bound"/>.</summary>
        public int Failures { get; private set; }

        /// <summary>The parameter with the largest error, by its block and place: "0.weights[3, 2]"; empty of a network without parameters.</summary>
        public string Worst { get; private set; } = "";

        /// <summary>Its relative error: how far gradient and difference are apart, of the larger of the two.</summary>
        public double WorstError { get; private set; }

        /// <summary>The network's gradient there.</summary>
        public double WorstGradient { get; private set; }

        /// <summary>The central difference there.</summary>
        public double WorstDifference { get; private set; }

        /// <summary>The worst parameter with its numbers.</summary>
        /// <returns>The text.</returns>
        public override string ToString() => string.Format(
            CultureInfo.InvariantCulture, "{0} of {1} parameters are right; the worst is {2}: gradient {3}, central difference {4}, relative error {5:0.0e+0}",
            Count - Failures, Count, Worst, WorstGradient, WorstDifference, WorstError);

        internal void Add(ParameterBlock block, int index, double gradient, (double Difference, double Error) found)
        {
            Count++;
            if (!(found.Error <= Bound))
                Failures++;
            if (Count > 1 && (found.Error <= WorstError || double.IsNaN(WorstError)))
                return;
            Worst = Place(block, index);
            (WorstError, WorstGradient, WorstDifference) = (found.Error, gradient, found.Difference);
        }

        /// <summary>"0.weights[3, 2]"</summary>
        private static string Place(ParameterBlock block, int index)
        {
            var places = new int[block.Shape.Count];
            for (int axis = places.Length - 1; axis >= 0; axis--)
            {
                places[axis] = index % block.Shape[axis];
                index /= block.Shape[axis];
            }

            return block.Name + Shapes.Text(places);
        }
    }
}

using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>
    /// What the sources call of Math, where the framework's own lacks some of it. Within the namespace this name comes before System's, so
    /// that no source need know; what the framework has is the framework's.
    /// </summary>
    internal static class Math
    {
        internal const double PI = System.Math.PI;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static float Clamp(float value, float min, float max) => value < min ? min : value > max ? max : value;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Clamp(double value, double min, double max) => value < min ? min : value > max ? max : value;

        /// <summary>
        /// ½ ln((1 + x) / (1 − x)), as ½ ln(1 + y) with y = 2x / (1 − x). 1 + y rounds to some u, and ln u · y / (u − 1) makes up for it.
        /// Kahan; in Goldberg, "What Every Computer Scientist Should Know About Floating-Point Arithmetic", 1991, theorem 4.
        /// </summary>
        internal static double Atanh(double x)
        {
            double y = 2 * x / (1 - x);
            double u = 1 + y;
            return 0.5 * (u == 1 ? y : double.IsInfinity(u) ? u : System.Math.Log(u) * (y / (u - 1)));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static float Abs(float value) => System.Math.Abs(value);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Abs(double value) => System.Math.Abs(value);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Exp(double value) => System.Math.Exp(value);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Floor(double value) => System.Math.Floor(value);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static int Max(int first, int second) => System.Math.Max(first, second);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static long Max(long first, long second) => System.Math.Max(first, second);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Max(double first, double second) => System.Math.Max(first, second);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static int Min(int first, int second) => System.Math.Min(first, second);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static long Min(long first, long second) => System.Math.Min(first, second);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static decimal Min(decimal first, decimal second) => System.Math.Min(first, second);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static float Min(float first, float second) => System.Math.Min(first, second);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Min(double first, double second) => System.Math.Min(first, second);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Pow(double value, double exponent) => System.Math.Pow(value, exponent);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Round(double value) => System.Math.Round(value);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static int Sign(double value) => System.Math.Sign(value);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static int Sign(float value) => System.Math.Sign(value);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Sqrt(double value) => System.Math.Sqrt(value);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Tanh(double value) => System.Math.Tanh(value);
    }
}

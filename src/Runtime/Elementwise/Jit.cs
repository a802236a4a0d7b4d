using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>How methods are to be compiled.</summary>
    internal static class Jit
    {
        /// <summary>With full optimisation from the first call on, as the generated kernels are, so that the first steps are as fast as later ones.</summary>
#if NET8_0_OR_GREATER
        internal const MethodImplOptions OptimizeAtOnce = MethodImplOptions.AggressiveOptimization;
#else
        internal const MethodImplOptions OptimizeAtOnce = 0; // netstandard has no such option
#endif
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    // The other losses are plain arithmetic: Losses has them.
    public static partial class DeterministicFunctions
    {
        /// <inheritdoc cref="Losses.BinaryCrossEntropyFromLogit(float, float)"/>
        [MethodImpl(Call512)]
        public static Vector512<float> BinaryCrossEntropyFromLogit(Vector512<float> z, Vector512<float> y) =>
            PositivePart(z) - z * y + LogOnePlus(ExpOfMinusMagnitude(z));
    }
}

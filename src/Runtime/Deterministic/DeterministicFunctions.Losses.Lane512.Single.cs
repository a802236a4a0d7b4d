using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    // The other losses are plain arithmetic: Losses has them.
    public static partial class DeterministicFunctions
    {
        /// <inheritdoc cref="Losses.BinaryCrossEntropyFromLogit(float, float)"/>
        [MethodImpl(Call512)]
        public static Vector512<float> BinaryCrossEntropyFromLogit(Vector512<float> z, Vector512<float> y)
        {
            Vector512<float> weight = IfLess(Vector512.Create(0f), z, Vector512.Create(1f) - y, y);
            return Losses.CrossEntropyTerm(Vector512.Abs(z), weight) + LogOnePlus(ExpOfMinusMagnitude(z));
        }
    }
}

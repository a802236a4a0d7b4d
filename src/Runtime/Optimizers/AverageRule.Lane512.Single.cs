using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    internal readonly unsafe partial struct AverageRuleSingle
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply512(nint i) => *(Vector512<float>*)(_average + i) = RunningValues.Remembered(
            _decay * *(Vector512<float>*)(_average + i) + _oneMinusDecay * *(Vector512<float>*)(_parameters + i));
    }
}

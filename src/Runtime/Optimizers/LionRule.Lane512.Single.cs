using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    internal readonly unsafe partial struct LionRuleSingle
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply512(nint i)
        {
            Vector512<float> theta = RunningValues.ToZero(_kept * *(Vector512<float>*)(_parameters + i), Vector512.Create(_leastParameter));
            Vector512<float> g = *(Vector512<float>*)(_gradient + i);
            Vector512<float> m = *(Vector512<float>*)(_moment + i);
            *(Vector512<float>*)(_moment + i) = RunningValues.Remembered(_b2 * m + _oneMinusB2 * g);
            Vector512<float> direction = RunningValues.Sign(RunningValues.Remembered(_b1 * m + _oneMinusB1 * g));
            *(Vector512<float>*)(_parameters + i) = theta - _eta * direction;
        }
    }
}

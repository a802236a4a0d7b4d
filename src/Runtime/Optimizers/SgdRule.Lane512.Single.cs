using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    internal readonly unsafe partial struct SgdRuleSingle
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply512(nint i)
        {
            Vector512<float> theta = *(Vector512<float>*)(_parameters + i);
            Vector512<float> g = *(Vector512<float>*)(_gradient + i) + _lambda * theta;
            *(Vector512<float>*)(_parameters + i) = RunningValues.ToZero(theta - _eta * g, Vector512.Create(_leastParameter));
        }
    }
}

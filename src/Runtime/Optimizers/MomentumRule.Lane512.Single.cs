using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    internal readonly unsafe partial struct MomentumRuleSingle
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply512(nint i)
        {
            Vector512<float> theta = *(Vector512<float>*)(_parameters + i);
            Vector512<float> g = *(Vector512<float>*)(_gradient + i) + _lambda * theta;
            Vector512<float> v = RunningValues.Remembered(_mu * *(Vector512<float>*)(_velocity + i) + g);
            *(Vector512<float>*)(_velocity + i) = v;
            *(Vector512<float>*)(_parameters + i) =
                RunningValues.ToZero(theta - _eta * (_nesterov ? g + _mu * v : v), Vector512.Create(_leastParameter));
        }
    }
}

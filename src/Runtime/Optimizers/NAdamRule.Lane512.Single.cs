using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    internal readonly unsafe partial struct NAdamRuleSingle
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply512(nint i)
        {
            Vector512<float> theta = *(Vector512<float>*)(_parameters + i);
            Vector512<float> g = *(Vector512<float>*)(_gradient + i) + _lambda * theta;
            Vector512<float> m = RunningValues.Remembered(_b1 * *(Vector512<float>*)(_firstMoment + i) + _oneMinusB1 * g);
            Vector512<float> v = RunningValues.MeanSquare(
                _b2 * *(Vector512<float>*)(_secondMoment + i) + RunningValues.Square(_oneMinusB2, g));
            *(Vector512<float>*)(_firstMoment + i) = m;
            *(Vector512<float>*)(_secondMoment + i) = v;
            Vector512<float> step = (_ofGradient * g + _ofMoment * m) / (Vector512.Sqrt(v) / _rootOfCorrection + Vector512.Create(_epsilon));
            *(Vector512<float>*)(_parameters + i) = RunningValues.ToZero(theta - step, Vector512.Create(_leastParameter));
        }
    }
}

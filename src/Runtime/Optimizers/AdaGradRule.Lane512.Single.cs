using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    internal readonly unsafe partial struct AdaGradRuleSingle
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply512(nint i)
        {
            Vector512<float> theta = *(Vector512<float>*)(_parameters + i);
            Vector512<float> g = *(Vector512<float>*)(_gradient + i) + _lambda * theta;
            Vector512<float> s = RunningValues.MeanSquare(*(Vector512<float>*)(_sum + i) + RunningValues.Square(1f, g));
            *(Vector512<float>*)(_sum + i) = s;
            Vector512<float> step = _eta * g / (Vector512.Sqrt(s) + Vector512.Create(_epsilon));
            *(Vector512<float>*)(_parameters + i) = RunningValues.ToZero(theta - step, Vector512.Create(_leastParameter));
        }
    }
}

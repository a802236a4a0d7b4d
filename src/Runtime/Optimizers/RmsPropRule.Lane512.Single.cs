using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    internal readonly unsafe partial struct RmsPropRuleSingle
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply512(nint i)
        {
            Vector512<float> theta = *(Vector512<float>*)(_parameters + i);
            Vector512<float> g = *(Vector512<float>*)(_gradient + i) + _lambda * theta;
            Vector512<float> v = RunningValues.MeanSquare(
                _alpha * *(Vector512<float>*)(_meanSquare + i) + RunningValues.Square(_oneMinusAlpha, g));
            *(Vector512<float>*)(_meanSquare + i) = v;
            if (_mean != null)
            {
                Vector512<float> mean = RunningValues.Remembered(_alpha * *(Vector512<float>*)(_mean + i) + _oneMinusAlpha * g);
                *(Vector512<float>*)(_mean + i) = mean;
                v = RunningValues.MeanSquare(v - RunningValues.Square(1f, mean)); // rounding may take it below 0
            }

            Vector512<float> root = Vector512.Sqrt(v) + Vector512.Create(_epsilon), step;
            if (_velocity == null)
            {
                step = _eta * g / root;
            }
            else
            {
                Vector512<float> velocity = RunningValues.Remembered(_mu * *(Vector512<float>*)(_velocity + i) + g / root);
                *(Vector512<float>*)(_velocity + i) = velocity;
                step = _eta * velocity;
            }

            *(Vector512<float>*)(_parameters + i) = RunningValues.ToZero(theta - step, Vector512.Create(_leastParameter));
        }
    }
}

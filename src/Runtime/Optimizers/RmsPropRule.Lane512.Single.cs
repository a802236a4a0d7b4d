using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    internal readonly unsafe partial struct RmsPropRuleSingle
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply512(nint i)
        {
            Vector512<float> g = *(Vector512<float>*)(_gradient + i);
            Vector512<float> v = _alpha * *(Vector512<float>*)(_meanSquare + i) + _oneMinusAlpha * g * g;
            *(Vector512<float>*)(_meanSquare + i) = v;
            *(Vector512<float>*)(_parameters + i) -= _eta * g / (Vector512.Sqrt(v) + Vector512.Create(_epsilon));
        }
    }
}

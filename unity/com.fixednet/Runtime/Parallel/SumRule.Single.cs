#nullable enable
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>sum ← sum + term</summary>
    internal readonly unsafe partial struct SumRuleSingle : IElementwise
    {
        private readonly float* _sum;
        private readonly float* _term;

        private SumRuleSingle(float* sum, float* term)
        {
            _sum = sum;
            _term = term;
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        internal static void Add(float* sum, float* term, int length) =>
            Elementwise.Apply<float, SumRuleSingle>(new SumRuleSingle(sum, term), length);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Lanes
    {
        /// <summary>Whether vectors of 512 bits are to be taken: the hardware has them, and <see cref="CompiledVectors"/>.</summary>
        public static bool IsWorthwhile512
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => Vector512.IsHardwareAccelerated && CompiledVectors.Expected;
        }
    }
}

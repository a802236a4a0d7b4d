using System.Collections.Immutable;
using FixedNet.Generator.Infrastructure;

namespace FixedNet.Generator.Model;

/// <summary>What the compilation that the code is emitted into offers.</summary>
/// <param name="SkipsLocalsInit">
/// Whether emitted methods may leave their stackalloc scratch unzeroed: [SkipLocalsInit] exists (.NET 5) and the project allows unsafe code.
/// </param>
/// <param name="OptimizesAtOnce">
/// Whether a method can ask to be compiled fully at its first call: MethodImplOptions.AggressiveOptimization, which netstandard lacks.
/// </param>
/// <param name="HasLanes">Whether the runtime library has vectors for emitted code: it is built for .NET 8 or newer.</param>
/// <param name="HasMultiplyAddEstimate">Whether the framework has Vector512.MultiplyAddEstimate (.NET 9).</param>
/// <param name="UsesPointers">
/// Whether the scalar kernels take pointers instead of spans: there are no lanes, so this is Unity or Mono, whose compilers keep no span
/// in registers and check every index, and the project allows unsafe code.
/// </param>
/// <param name="HasMathF">Whether there are functions of a float, which netstandard2.0 and the .NET Framework have none of.</param>
/// <param name="HasBurst">Whether the project references Unity's Burst compiler.</param>
/// <param name="RuntimeAlias">The extern alias of the runtime library, where it has only that.</param>
/// <param name="HasJsonIgnore">Whether System.Text.Json is referenced, whose serializer throws at a property that is a span.</param>
/// <param name="WidthsLeftOut">The widths of vectors for which the project wants nothing emitted.</param>
/// <param name="LeavesOutWorkers">Whether the project wants no methods that share their work among workers.</param>
/// <param name="HasJsonConverter">Whether the runtime library has a converter for System.Text.Json: it is built for .NET 8 or newer.</param>
/// <param name="HidesNint">Whether a type of the project's own is called nint: the word is no keyword.</param>
internal sealed record TargetModel(
    bool SkipsLocalsInit, bool OptimizesAtOnce, bool HasLanes = false, bool HasMultiplyAddEstimate = false,
    bool UsesPointers = false, bool HasMathF = true, bool HasBurst = false, string? RuntimeAlias = null,
    bool HasJsonIgnore = false, bool HasJsonConverter = false, EquatableArray<int> WidthsLeftOut = default, bool LeavesOutWorkers = false,
    bool HidesNint = false)
{
    /// <summary>The widths of vectors that there are, in bits, the widest first.</summary>
    public static readonly ImmutableArray<int> Widths = ImmutableArray.Create(512, 256, 128);
}

using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>Whether code over vectors is compiled to machine code here.</summary>
    /// <remarks>
    /// .NET's runtime for WebAssembly interprets whatever has not been compiled ahead of time, and yet calls vectors accelerated. There each of
    /// their operations costs a step of the interpreter and a copy, and the scalar text is several times faster. No property of the runtime tells
    /// interpreted code from compiled: <see cref="RuntimeFeature.IsDynamicCodeCompiled"/> is false ahead of time, too.
    /// </remarks>
    internal static class CompiledVectors
    {
        /// <summary>The switch by which a program says that its WebAssembly is compiled and its vectors worth it.</summary>
        internal const string Switch = "FixedNet.VectorsInWebAssembly";

        /// <summary>A constant true on every other platform, where compilers drop what is behind the first test.</summary>
        internal static bool Expected
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => (!OperatingSystem.IsBrowser() && !OperatingSystem.IsWasi()) || WebAssembly.Vectors;
        }

        /// <summary>Apart, so that other platforms have no static constructor to run.</summary>
        private static class WebAssembly
        {
            internal static readonly bool Vectors = AppContext.TryGetSwitch(Switch, out bool isOn) && isOn;
        }
    }
}

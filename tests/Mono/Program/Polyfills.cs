namespace System.Runtime.CompilerServices
{
    /// <summary>Records need it; netstandard2.1 has none.</summary>
    internal static class IsExternalInit
    {
    }
}

namespace FixedNet.Benchmarks.Contenders
{
    /// <summary>What the contenders ask of the benchmarks' list.</summary>
    internal static class ContenderList
    {
        public const float LearningRate = 0.001f;
    }
}

namespace FixedNet.Benchmarks.Workloads;

/// <summary>Batch sizes from one sample to more than a cache holds, with two that no vector divides.</summary>
internal static class Batches
{
    public static IReadOnlyList<int> All { get; } = [1, 2, 4, 8, 16, 32, 33, 64, 100, 128, 256, 512, 1024, 2048, 4096, 8192];
}

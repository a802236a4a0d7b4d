using BenchmarkDotNet.Running;
using FixedNet.Benchmarks.Quick;

return args is ["quick", .. var rest]
    ? QuickCommand.Run(rest)
    : BenchmarkSwitcher.FromAssembly(typeof(QuickCommand).Assembly).Run(args).Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;

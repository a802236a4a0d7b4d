using BenchmarkDotNet.Running;
using FixedNet.Benchmarks.Peers;
using FixedNet.Benchmarks.Quick;

return args switch
{
    ["quick", .. var rest] => QuickCommand.Run(rest),
    ["peers", .. var rest] => PeersCommand.Run(rest),
    _ => BenchmarkSwitcher.FromAssembly(typeof(QuickCommand).Assembly).Run(args).Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0,
};

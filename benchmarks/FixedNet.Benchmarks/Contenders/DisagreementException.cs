namespace FixedNet.Benchmarks.Contenders;

/// <summary>Two contenders compute different things, so comparing their times would mean nothing.</summary>
internal sealed class DisagreementException(string message) : Exception(message);

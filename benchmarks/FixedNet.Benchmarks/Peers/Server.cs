using System.Globalization;
using FixedNet.Benchmarks.Quick;

namespace FixedNet.Benchmarks.Peers;

/// <summary>
/// Computes and times the cells of one network as they are asked for, a line of input a request and a line of output an answer:
/// <c>benchmarks/Peers/README.md</c> describes the protocol, which all peers follow.
/// </summary>
internal sealed class Server(PeerNetwork network, string dataFolder) : IDisposable
{
    private const int SettlingCalls = 40;

    private readonly IReadOnlyList<PeerWork> _works = PeerWork.Of(network, dataFolder);
    private readonly JitWatch _watch = new();

    public void Run()
    {
        Console.WriteLine($"ok FixedNet {typeof(NetworkAttribute).Assembly.GetName().Version?.ToString(3)}, {Machine.Runtime()}");
        while (Console.ReadLine() is { } request)
            Console.WriteLine($"ok {Answer(request.Split('\t'))}");
    }

    public void Dispose() => _watch.Dispose();

    private string Answer(string[] request) => request switch
    {
        ["variants", _] => "generated",
        ["settle"] => Settling.Run(_watch, Settle),
        ["compute", var task, _, var rate, var steps, var file] => Compute(Work(task), Number(rate), int.Parse(steps), file),
        ["time", var task, _, var rate, var seconds] => $"{WindowTimer.Measure(Work(task), Number(rate), Number(seconds)):R}",
        _ => throw new ArgumentException($"{request[0]} is no request."),
    };

    private static string Compute(PeerWork work, double rate, int steps, string file)
    {
        work.Reset(rate);
        File.WriteAllBytes(file, work.Compute(steps));
        return "";
    }

    private void Settle()
    {
        foreach (PeerWork work in _works)
        {
            for (int call = 0; call < SettlingCalls; call++)
            {
                work.Reset(work.Cell.Rate);
                work.Run(1);
            }
        }
    }

    private PeerWork Work(string task) => _works.First(work => work.Cell.Task == task);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

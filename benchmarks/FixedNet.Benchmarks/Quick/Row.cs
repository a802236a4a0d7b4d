using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Quick;

/// <summary>One contender in one cell: a line of the CSV file.</summary>
/// <param name="Ratio">Time against that of the generated network.</param>
internal sealed record Row(
    string Network, string Task, string Contender, double NanosecondsPerSample, double Ratio, double BytesPerCall,
    int Rounds, double Spread, double Drift)
{
    public const string CsvHeader = "network,task,contender,ns_per_sample,ratio_to_generated,bytes_per_call,rounds,spread,drift";

    public static Row From(Workload workload, WorkTask task, TimedWork work, PairedTimes times, PairedTimes generated) => new(
        workload.Name, task.Name, work.Contender.Name, times.Median, times.RatioTo(generated), times.AllocatedPerCall,
        times.Rounds.Count, times.Spread, times.Drift);

    /// <summary>The culture is invariant throughout; one name has a comma, hence the quotes.</summary>
    public string ToCsv() =>
        $"{Network},{Task},\"{Contender}\",{NanosecondsPerSample:0.###},{Ratio:0.###},{BytesPerCall:0.#},"
        + $"{Rounds},{Spread:0.####},{Drift:0.####}";

    public static Row Parse(string line)
    {
        string[] quoted = line.Split('"');
        string[] before = quoted[0].Split(','), after = quoted[2].Split(',');
        return new Row(
            before[0], before[1], quoted[1], double.Parse(after[1]), double.Parse(after[2]), double.Parse(after[3]),
            int.Parse(after[4]), double.Parse(after[5]), double.Parse(after[6]));
    }
}

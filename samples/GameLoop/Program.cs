using System.Text;
using Samples.GameLoop;
using Samples.Shared;
using Spectre.Console;

const int LessonsToLearn = 10_000;
GameOptions? options = GameOptions.Parse(args, out int exitCode);
if (options is null)
    return exitCode;

Console.OutputEncoding = Encoding.UTF8;
IAnsiConsole console = SampleConsole.Create();
console.WriteLine($"{options.Agents} agents, a brain of {AgentBrain.ParameterCount} parameters each; one more learns, {options.Budget.TotalMilliseconds} ms a frame.");

var game = new Game(options);
Report? last = null;
FrameCosts costs = default;
if (console.IsLive())
{
    console.Live(new Text("")).Start(live =>
    {
        foreach (Report report in Reports(framesApart: 6))
            live.UpdateTarget(report.ToTable());
    });
}
else
{
    foreach (Report report in Reports(framesApart: 60))
        Console.WriteLine(report.ToLine());
}

Console.WriteLine(
    $"{costs.Frames} frames: {costs.MeanMilliseconds:0.00} ms each, at worst {costs.Worst.TotalMilliseconds:0.00}; "
    + $"{costs.NanosecondsABrain(options.Agents):0} ns a brain, {costs.Bytes} bytes, {costs.Collections} collections; "
    + $"loss {game.LossAtFirst:0.000} to {last!.Loss:0.000} in {last.Lessons} lessons");

bool learned = last.Loss < 0.1 * game.LossAtFirst || last.Lessons < LessonsToLearn;
return costs.Bytes == 0 && costs.Collections == 0 && learned ? 0 : CommandLine.PromiseBroken;

IEnumerable<Report> Reports(int framesApart)
{
    foreach (Report report in game.Run(framesApart))
    {
        last = report;
        costs += report.Costs;
        yield return report;
    }
}

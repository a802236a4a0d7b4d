using Spectre.Console;
using Spectre.Console.Rendering;

namespace Samples.GameLoop;

/// <summary>How the game goes: what the last frames cost, and what the apprentice and the swarm can do by now.</summary>
internal sealed record Report(int Frame, GameOptions Options, FrameCosts Costs, float Loss, long Lessons, double Distance)
{
    public string ToLine() =>
        $"frame {Frame,4}: {Costs.MeanMilliseconds:0.00} ms, {Costs.NanosecondsABrain(Options.Agents):0} ns a brain, "
        + $"{Costs.Bytes} bytes, {Costs.Collections} collections; loss {Loss:0.00000}, distance {Distance:0.000}";

    public IRenderable ToTable()
    {
        var table = new Table().Border(TableBorder.Rounded).HideHeaders().AddColumn("what").AddColumn(new TableColumn("value").RightAligned());
        table.AddRow("frame", $"{Frame} of {Options.Frames}");
        table.AddRow("work in a frame", $"{Costs.MeanMilliseconds:0.00} ms, at worst {Costs.Worst.TotalMilliseconds:0.00} ms");
        table.AddRow($"of it {Options.Agents} brains", $"{Costs.Thinking.TotalMilliseconds / Costs.Frames:0.00} ms");
        table.AddRow("a brain", $"[aqua]{Costs.NanosecondsABrain(Options.Agents):0} ns[/]");
        table.AddRow("allocated", Zero(Costs.Bytes, "bytes"));
        table.AddRow("collections", Zero(Costs.Collections, ""));
        table.AddRow("the apprentice's lessons", $"{Lessons}");
        table.AddRow("its loss", $"[yellow]{Loss:0.00000}[/]");
        table.AddRow("mean distance to the target", $"{Distance:0.000}");
        return table;
    }

    private static string Zero(long number, string unit) => $"[{(number == 0 ? "green" : "red")}]{number} {unit}[/]";
}

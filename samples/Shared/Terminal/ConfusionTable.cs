using FixedNet;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Samples.Shared;

/// <summary>A confusion matrix to look at: a row for each class, and what its samples were taken for.</summary>
internal static class ConfusionTable
{
    public static IRenderable Of(ConfusionMatrix matrix, string title, string[] names, string takenFor = "")
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(title);
        foreach (string name in names)
            table.AddColumn(new TableColumn(takenFor + name).RightAligned());

        for (int actual = 0; actual < names.Length; actual++)
            table.AddRow([names[actual], .. Enumerable.Range(0, names.Length).Select(predicted => Cell(matrix[actual, predicted], actual == predicted))]);
        return table;
    }

    private static string Cell(int count, bool isRight) => count == 0 ? "[grey]0[/]" : $"[{(isRight ? "green" : "red")}]{count}[/]";
}

using FixedNet;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Samples.Iris;

/// <summary>
/// Both losses over the epochs, in 76 columns. The loss axis is logarithmic: a straight line means that the loss shrinks by the same
/// factor in each epoch, and the gap between training and held-out rows, where overfitting shows, stays visible at small losses.
/// </summary>
internal sealed class LossCurve
{
    private const int Columns = 54, Rows = 14;
    private const string TrainingColor = "aqua", HeldOutColor = "yellow";

    private readonly BrailleCanvas _canvas = new(Columns, Rows);
    private readonly IReadOnlyList<EpochResult> _history;
    private readonly double _top;
    private readonly double _bottom;

    public LossCurve(IReadOnlyList<EpochResult> history)
    {
        _history = history;
        double[] heights = [.. history.SelectMany(epoch => new[] { Height(epoch.Loss), Height(epoch.ValidationLoss!.Value) })];
        _top = heights.Max() + 0.02;
        _bottom = heights.Min() - 0.02;
    }

    public IRenderable ToRenderable()
    {
        // The lines tell themselves apart without colour too: held-out is dotted, and drawn first.
        Draw(epoch => epoch.ValidationLoss!.Value, HeldOutColor, dotted: true);
        Draw(epoch => epoch.Loss, TrainingColor, dotted: false);

        string[] scale = Scale();
        string[] names = Names();
        var lines = new List<IRenderable> { new Markup("[grey]  loss[/]") };
        for (int row = 0; row < Rows; row++)
            lines.Add(new Markup($"[grey]{scale[row]}[/]{_canvas.RowMarkup(row)} {names[row]}"));

        string last = $"{_history[^1].Epoch}";
        lines.Add(new Markup($"[grey]      └{new string('─', Columns)}[/]"));
        lines.Add(new Markup($"[grey]       1{last.PadLeft(Columns - 1)} epoch[/]"));
        return new Spectre.Console.Rows(lines);
    }

    private void Draw(Func<EpochResult, double> loss, string color, bool dotted)
    {
        int previous = Y(loss(_history[0]));
        for (int x = 0; x < _canvas.DotsAcross; x++)
        {
            // Between two epochs the line runs straight.
            double position = x / (_canvas.DotsAcross - 1.0) * (_history.Count - 1);
            int left = (int)position;
            int right = Math.Min(left + 1, _history.Count - 1);
            double height = double.Lerp(Height(loss(_history[left])), Height(loss(_history[right])), position - left);

            int y = YOfHeight(height);
            bool gap = dotted && x % 4 >= 2;
            for (int between = Math.Min(previous, y); between <= Math.Max(previous, y) && !gap; between++)
                _canvas.Set(x, between, color);
            previous = y;
        }
    }

    /// <summary>The numbers 1, 2 and 5 of every decade, each before the row of its height.</summary>
    private string[] Scale()
    {
        string[] scale = [.. Enumerable.Repeat("      │", Rows)];
        for (int decade = -4; decade <= 4; decade++)
        {
            foreach (int digit in new[] { 1, 2, 5 })
            {
                double height = Math.Log10(digit) + decade;
                if (height >= _bottom && height <= _top)
                    scale[YOfHeight(height) / 4] = $"{Math.Pow(10, height),5:0.####} ┤";
            }
        }

        return scale;
    }

    /// <summary>What each line is, behind its end: one row apart where the lines end side by side.</summary>
    private string[] Names()
    {
        string[] names = [.. Enumerable.Repeat("", Rows)];
        EpochResult last = _history[^1];
        int training = Y(last.Loss) / 4;
        int heldOut = Y(last.ValidationLoss!.Value) / 4;
        if (training == heldOut)
            heldOut += heldOut > 0 ? -1 : 1;
        names[training] = $"[{TrainingColor}]training {last.Loss:0.000}[/]";
        names[heldOut] = $"[{HeldOutColor}]held-out {last.ValidationLoss!.Value:0.000}[/]";
        return names;
    }

    private int Y(double loss) => YOfHeight(Height(loss));

    private int YOfHeight(double height) => (int)Math.Round((_top - height) / (_top - _bottom) * (_canvas.DotsDown - 1));

    // From 0.0001 to 10,000: a loss that has vanished or run away leaves the drawing readable.
    private static double Height(double loss) => double.IsNaN(loss) ? 4 : Math.Clamp(Math.Log10(loss), -4, 4);
}

namespace Samples.CartPole;

/// <summary>Cart, pole and track as text.</summary>
internal static class CartDrawing
{
    private const int Width = 61, Height = 7;

    /// <summary>Twice what the angle is: within its bounds a pole of text would hardly lean.</summary>
    private const double Exaggeration = 2;

    /// <summary>A character is about twice as high as it is wide.</summary>
    private const double ColumnsARow = 2;

    public static string Of(CartState cart)
    {
        var lines = new char[Height + 2][];
        for (int row = 0; row < lines.Length; row++)
            lines[row] = [.. Enumerable.Repeat(row <= Height ? ' ' : '─', Width)];

        double column = (cart.X / CartState.TrackEnd + 1) / 2 * (Width - 1);
        double slope = ColumnsARow * Math.Tan(Exaggeration * cart.Angle);
        char pole = slope > 0.4 ? '╱' : slope < -0.4 ? '╲' : '│';
        for (int row = 0; row < Height; row++)
            Set(lines[row], column + slope * (Height - row), pole);
        for (int part = -3; part <= 3; part++)
            Set(lines[Height], column + part, '█');
        return string.Join('\n', lines.Select(line => "  " + new string(line).TrimEnd()));
    }

    private static void Set(char[] line, double column, char character)
    {
        int rounded = (int)Math.Round(column);
        if (rounded >= 0 && rounded < line.Length)
            line[rounded] = character;
    }
}

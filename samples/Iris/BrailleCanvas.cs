using System.Text;

namespace Samples.Iris;

/// <summary>A drawing of dots, 2 × 4 to a character: Unicode has a Braille character for each of the 256 ways to set eight dots.</summary>
internal sealed class BrailleCanvas(int columns, int rows)
{
    private static readonly int[,] BitOf = { { 0x01, 0x02, 0x04, 0x40 }, { 0x08, 0x10, 0x20, 0x80 } };

    private readonly int[,] _dots = new int[columns, rows];
    private readonly string?[,] _color = new string?[columns, rows];

    public int Columns => columns;

    public int Rows => rows;

    public int DotsAcross => columns * 2;

    public int DotsDown => rows * 4;

    /// <summary>Sets a dot, counted from the upper left; a character takes the colour of its last dot.</summary>
    public void Set(int x, int y, string color)
    {
        _dots[x / 2, y / 4] |= BitOf[x % 2, y % 4];
        _color[x / 2, y / 4] = color;
    }

    /// <summary>One row of characters, in Spectre.Console's markup.</summary>
    public string RowMarkup(int row)
    {
        var text = new StringBuilder();
        for (int column = 0; column < columns; column++)
        {
            char cell = (char)(0x2800 + _dots[column, row]);
            text.Append(_color[column, row] is { } color ? $"[{color}]{cell}[/]" : " ");
        }

        return text.ToString();
    }
}

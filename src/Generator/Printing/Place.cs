using FixedNet.Generator.Infrastructure;

namespace FixedNet.Generator.Printing;

/// <summary>A place in memory, or a local: the name it is reached from, and how many numbers on.</summary>
internal readonly record struct Place(string Start, int Constant = 0)
{
    public string ConstantText => Numbers.Text(Constant);
}

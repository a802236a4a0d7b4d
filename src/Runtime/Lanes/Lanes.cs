using System.ComponentModel;

namespace FixedNet
{
    /// <summary>
    /// Numbers of memory as vectors, for generated kernels, whose formulas are to read as formulas. They keep within their spans by
    /// construction; nothing here checks an index.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static partial class Lanes
    {
    }
}

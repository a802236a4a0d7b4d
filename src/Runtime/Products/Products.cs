using System.ComponentModel;

namespace FixedNet
{
    /// <summary>
    /// The products of matrices that a dense layer is made of, for generated kernels: compiled for each layer's sizes, and as fast as if they stood
    /// there as text. They keep within their spans by construction; nothing here checks an index.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static partial class Products
    {
    }
}

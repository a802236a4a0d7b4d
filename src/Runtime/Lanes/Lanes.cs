using System.ComponentModel;

namespace FixedNet
{
    /// <summary>
    /// What generated vector kernels inherit, so that they read as formulas: numbers of memory as vectors, and arithmetic on them. For
    /// generated code, which keeps within its spans; nothing here checks an index.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public abstract partial class Lanes
    {
        /// <summary>Only to be derived from; there are no instances.</summary>
        protected Lanes()
        {
        }
    }
}

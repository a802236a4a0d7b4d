using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Products
    {
        /// <summary>A function of each lane of a vector, with its derivative; a struct, so that loops are compiled for it alone.</summary>
        public partial interface IFunction
        {
            /// <summary>f(z)</summary>
            /// <param name="z">The pre-activations.</param>
            /// <returns>The outputs.</returns>
            Vector512<float> Of(Vector512<float> z);

            /// <summary>f′, taken of whichever of z and f(z) it is known by.</summary>
            /// <param name="value">The pre-activations or the outputs.</param>
            /// <returns>The derivatives.</returns>
            Vector512<float> Derivative(Vector512<float> value);
        }
    }
}

namespace FixedNet
{
    public static partial class Products
    {
        /// <summary>
        /// A product of matrices c = a b: its sizes, and how far its numbers lie apart. A struct that generated code declares, so that it is
        /// compiled for these constants alone.
        /// </summary>
        public interface IProduct
        {
            /// <summary>The rows of a and c; 0 where they are samples, as many as there are.</summary>
            int Rows { get; }

            /// <summary>
            /// The columns of b and c. More than one of them are read as whole vectors, the last of which may go on past the end of a row of b.
            /// </summary>
            int Columns { get; }

            /// <summary>The columns of a, which are the rows of b; 0 where they are samples, as many as there are.</summary>
            int Depth { get; }

            /// <summary>From a row of a to the next.</summary>
            int RowOfA { get; }

            /// <summary>From a column of a to the next.</summary>
            int StepOfA { get; }

            /// <summary>From a row of b to the next.</summary>
            int RowOfB { get; }

            /// <summary>From a row of c to the next. Where it has room for whole vectors of columns, whole vectors are written.</summary>
            int RowOfC { get; }
        }
    }
}

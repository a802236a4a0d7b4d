namespace FixedNet
{
    public static partial class Products
    {
        /// <summary>How many rows go side by side through a product, as a type.</summary>
        public interface IRows
        {
            /// <summary>How many.</summary>
            int Count { get; }
        }

        /// <summary>One row.</summary>
        public readonly struct Rows1 : IRows
        {
            /// <inheritdoc/>
            public int Count => 1;
        }

        /// <summary>Two rows.</summary>
        public readonly struct Rows2 : IRows
        {
            /// <inheritdoc/>
            public int Count => 2;
        }

        /// <summary>Three rows.</summary>
        public readonly struct Rows3 : IRows
        {
            /// <inheritdoc/>
            public int Count => 3;
        }

        /// <summary>Four rows.</summary>
        public readonly struct Rows4 : IRows
        {
            /// <inheritdoc/>
            public int Count => 4;
        }

        /// <summary>Five rows.</summary>
        public readonly struct Rows5 : IRows
        {
            /// <inheritdoc/>
            public int Count => 5;
        }

        /// <summary>Six rows.</summary>
        public readonly struct Rows6 : IRows
        {
            /// <inheritdoc/>
            public int Count => 6;
        }

        /// <summary>Seven rows.</summary>
        public readonly struct Rows7 : IRows
        {
            /// <inheritdoc/>
            public int Count => 7;
        }

        /// <summary>Eight rows.</summary>
        public readonly struct Rows8 : IRows
        {
            /// <inheritdoc/>
            public int Count => 8;
        }
    }
}

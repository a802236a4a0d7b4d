namespace FixedNet
{
    public static partial class Products
    {
        /// <summary>Which columns go side by side through a product.</summary>
        private interface IColumns
        {
        }

        /// <summary>Two vectors of them.</summary>
        private readonly struct Pair : IColumns
        {
        }

        /// <summary>One vector, for twice as many rows.</summary>
        private readonly struct Tall : IColumns
        {
        }

        /// <summary>One vector.</summary>
        private readonly struct Whole : IColumns
        {
        }

        /// <summary>The last ones, of rows that end on whole vectors.</summary>
        private readonly struct Padded : IColumns
        {
        }

        /// <summary>The last ones, after which nothing may be written.</summary>
        private readonly struct Part : IColumns
        {
        }
    }
}

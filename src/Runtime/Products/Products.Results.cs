namespace FixedNet
{
    public static partial class Products
    {
        /// <summary>What becomes of the sums of a product: one of the types below. The JIT drops all but the one that is asked for.</summary>
        public interface IResult
        {
        }

        /// <summary>c = b + sum, with the same numbers b added to each row.</summary>
        public readonly struct Biased : IResult
        {
        }

        /// <summary>c = max(0, b + sum)</summary>
        public readonly struct Rectified : IResult
        {
        }

        /// <summary>c = sum</summary>
        public readonly struct Stored : IResult
        {
        }

        /// <summary>c = c sum: where c holds f′.</summary>
        public readonly struct Multiplied : IResult
        {
        }

        /// <summary>c = relu′(c) sum</summary>
        public readonly struct Rectifying : IResult
        {
        }

        /// <summary>c = c + sum</summary>
        public readonly struct Added : IResult
        {
        }

        /// <summary>c = c − η sum</summary>
        public readonly struct Descended : IResult
        {
        }
    }
}

#nullable enable
namespace FixedNet
{
    /// <summary>Work in parts that can be done at the same time and in any order.</summary>
    internal interface IParts
    {
        /// <summary>Does one part.</summary>
        /// <param name="index">Which, counted from 0.</param>
        void Do(int index);
    }
}

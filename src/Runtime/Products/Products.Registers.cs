namespace FixedNet
{
    public static partial class Products
    {
        // Whether hardware that takes a width has 32 vector registers for sure, not 16: constants, so that no JIT has to find out.
        private const bool HasManyRegisters512 = true, HasManyRegisters256 = false, HasManyRegisters128 = false;
    }
}

#nullable enable
namespace FixedNet
{
    /// <summary>
    /// What one output a adds to the loss of a sample, given its target y, and the derivative of that with respect to a.
    /// </summary>
    /// <remarks>
    /// These are single terms: the factor 1/n or ½ over a sample and the 1/m over a batch are the caller's, as <see cref="Loss"/>
    /// and <see cref="Reduction"/> say. NaN gives NaN. Nothing throws.
    /// From .NET 8 on there are the same functions of vectors. They give what the scalar functions give, to the bit; but binary cross-entropy,
    /// which has an exponential of its own, is off by up to 4e-7 of its value in float, 1e-15 in double.
    /// </remarks>
    public static partial class Losses { }
}

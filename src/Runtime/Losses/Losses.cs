namespace FixedNet
{
    /// <summary>
    /// What one output a adds to the loss of a sample, given its target y, and the derivative of that with respect to a.
    /// </summary>
    /// <remarks>
    /// These are single terms: the factor 1/n or ½ over a sample and the 1/m over a batch are the caller's, as <see cref="Loss"/>
    /// and <see cref="Reduction"/> say. NaN gives NaN. Nothing throws.
    /// </remarks>
    public static partial class Losses { }
}

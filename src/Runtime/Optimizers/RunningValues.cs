namespace FixedNet
{
    /// <summary>Keeps what optimisers carry from step to step out of the subnormal numbers.</summary>
    /// <remarks>
    /// Once gradients stay 0, an average shrinks by the same factor at every step, and would end among the subnormal numbers, where
    /// arithmetic is slow and where it stays: 0.9 times 4 units rounds to 4 units. The thresholds leave room for the products that
    /// follow, with a learning rate, a decay or 1 − β₂: those are normal numbers too. With the usual ε = 1e-8 nothing below them moves a
    /// parameter by a visible digit.
    /// A root is kept from 0 instead of going there: with ε = 0 a parameter that never had a gradient stays, where 0 / 0 would be NaN.
    /// Comparisons are put so that NaN stays NaN.
    /// </remarks>
    internal static partial class RunningValues { }
}

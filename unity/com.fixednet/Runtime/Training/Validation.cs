#nullable enable
namespace FixedNet
{
    /// <summary>Samples that training does not see, for the loss over them after every epoch.</summary>
    /// <typeparam name="T">float or double.</typeparam>
    public sealed class Validation<T>
        where T : unmanaged
    {
        /// <summary>Takes samples and their targets; the arrays are kept, not copied.</summary>
        /// <param name="inputs">The samples [m, InputSize].</param>
        /// <param name="targets">Their targets [m, OutputSize].</param>
        /// <exception cref="System.ArgumentNullException">An argument is null.</exception>
        public Validation(T[] inputs, T[] targets)
        {
            Arguments.RequireNotNull(inputs, nameof(inputs));
            Arguments.RequireNotNull(targets, nameof(targets));
            Inputs = inputs;
            Targets = targets;
        }

        internal T[] Inputs { get; }

        internal T[] Targets { get; }
    }
}

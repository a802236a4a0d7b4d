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

        internal Validation(DataSet<T> samples, T[] inputs, T[] targets)
            : this(inputs, targets) => Samples = samples;

        /// <summary>Where they come from, which knows their sizes; null for arrays.</summary>
        internal DataSet<T>? Samples { get; }

        internal T[] Inputs { get; }

        internal T[] Targets { get; }
    }
}

using System;

namespace FixedNet
{
    /// <summary>
    /// Makes a partial class a feed-forward network of fixed shape. The layers follow as attributes, <see cref="DenseAttribute"/> and others,
    /// in the order in which they are written, on the same declaration.
    /// </summary>
    /// <example>
    /// <code>
    /// [Network(4, Loss = Loss.CrossEntropy)]
    /// [Dense(16, Activation.Tanh)]
    /// [Dense(3, Activation.Softmax)]
    /// public sealed partial class IrisClassifier { }
    /// </code>
    /// </example>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
    public sealed class NetworkAttribute : Attribute
    {
        /// <summary>Declares a network.</summary>
        /// <param name="inputs">The number of inputs of one sample; at least 1.</param>
        public NetworkAttribute(int inputs) => Inputs = inputs;

        /// <summary>The number of inputs of one sample.</summary>
        public int Inputs { get; }

        /// <summary>
        /// What training minimises. With <see cref="FixedNet.Loss.None"/>, the default, there is no <c>Backward</c>, <c>Evaluate</c> or
        /// <c>TrainBatch</c>: only inference and the vector-Jacobian product are generated.
        /// </summary>
        public Loss Loss { get; set; }

        /// <summary>How the losses of a batch's samples become one number; <see cref="FixedNet.Reduction.Mean"/> by default.</summary>
        public Reduction Reduction { get; set; }

        /// <summary>The type of every number; <see cref="FixedNet.Precision.Single"/> by default.</summary>
        public Precision Precision { get; set; }

        /// <summary>
        /// Whether the class gets a nested class <c>BurstEntryPoints</c> too: its static methods over pointers, without checks, which Unity's
        /// Burst can compile. The project must allow unsafe code. False by default.
        /// </summary>
        public bool BurstEntryPoints { get; set; }

        /// <summary>
        /// Whether every result has the same bits on every machine, outputs and gradients and what they train: each sum in one order, each
        /// operation rounded by itself, and functions made of such operations. It costs speed; docs/determinism.md says where it holds and how
        /// much it takes. False by default.
        /// </summary>
        public bool Deterministic { get; set; }
    }
}

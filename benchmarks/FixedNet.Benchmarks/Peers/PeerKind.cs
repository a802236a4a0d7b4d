namespace FixedNet.Benchmarks.Peers;

/// <summary>What a peer is asked to compute.</summary>
internal enum PeerKind
{
    /// <summary>The outputs, one call for each sample.</summary>
    ForwardEach,

    /// <summary>The outputs of the batch.</summary>
    ForwardBatch,

    /// <summary>A step of gradient descent on the batch, and its loss.</summary>
    Sgd,

    /// <summary>A step of Adam on the batch, and its loss.</summary>
    Adam,

    /// <summary>The loss of the batch and its gradient.</summary>
    Gradient,
}

namespace FixedNet.Generator.Kernels;

/// <summary>Where the numbers stand that a kernel has between the network's layers.</summary>
internal enum Standing
{
    /// <summary>In scratch, a row for each sample.</summary>
    Rows,

    /// <summary>One sample's, in scratch.</summary>
    OneRow,

    /// <summary>One sample's, in local variables.</summary>
    Locals,

    /// <summary>
    /// In scratch, a column for each neuron, in which samples are neighbours and share a vector; the last layer's in local variables. Only
    /// the network's inputs and outputs have rows.
    /// </summary>
    SampleLanes,
}

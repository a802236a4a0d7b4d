namespace FixedNet.Generator.Planning;

/// <summary>
/// The constants of the planner; docs/architecture.md says what was measured for them, and what lies past it.
/// </summary>
internal static class Limits
{
    /// <summary>A layer with more inputs or outputs keeps its loops over a batch: they are no slower, and far shorter.</summary>
    public const int UnrolledWidth = 3;

    /// <summary>The multiply-adds of all layers together up to which a single sample's are text: past it, interpreters are faster in loops.</summary>
    public const int UnrolledSampleProducts = 64;

    /// <summary>The products that a tanh in a single sample's text counts for, where an interpreter takes it.</summary>
    public const int ProductsOfTanh = 8;

    /// <summary>
    /// The IL instructions that one method may have by the estimates below. .NET compiles a method without optimisation past some 20,000.
    /// </summary>
    public const int MethodInstructions = 15_000;

    /// <summary>
    /// The activations, or derivatives, that one method may apply. The JIT has a budget for inlining, and calls what comes past it.
    /// </summary>
    public const int MethodActivations = 128;

    /// <summary>IL instructions of one unrolled sum + x[i] * W[k].</summary>
    public const int InstructionsPerProduct = 10;

    /// <summary>IL instructions around one unrolled sum: its start, the activation or its derivative, the store.</summary>
    public const int InstructionsPerSum = 16;

    /// <summary>Sums that go side by side in a loop: each operand loaded serves all of them, and they fit sixteen registers.</summary>
    public const int SumsSideBySide = 8;

    /// <summary>The most parameters of a network that goes through a batch with its samples in lanes; past it, blocked products win.</summary>
    public const int SampleLanesParameters = 100;

    /// <summary>The most samples that go into one vector sum; more are added in double, or in memory. A power of two.</summary>
    public const int SampleLanesTile = 512;

    /// <summary>The bytes of columns with samples in lanes: half of a first-level cache of 48 KiB, beside inputs and targets.</summary>
    public const int SampleLanesBytes = 24 * 1024;

    /// <summary>The terms that one lane sums in single precision before a double takes over: their roundings may all go the same way.</summary>
    public const int TermsOfSum = 128;

    /// <summary>The inputs of all layers together, up to which a single sample's layers are unrolled in lanes.</summary>
    public const int SampleUnrolledInputs = 64;

    /// <summary>Fewer terms than this are summed one after the other: to join partial sums would take longer than they save.</summary>
    public const int LongSum = 12;

    /// <summary>Independent sums that keep two multipliers busy whose results take four cycles.</summary>
    public const int SumsInFlight = 8;

    /// <summary>The bytes of a layer's weights that stay in a second-level cache while a tile of samples goes by: half of 1 MiB. For products in text; the
    /// runtime library takes weights once a tile whatever their size.</summary>
    public const int CachedWeightBytes = 512 * 1024;

    /// <summary>Rows so many bytes apart, or a multiple, share the lines of few sets of a first-level cache.</summary>
    public const int ContendingStride = 1024;

    /// <summary>The bytes of scratch that a method takes from unmanaged memory where the stack's would be too few.</summary>
    public const int UnmanagedBytes = 1024 * 1024;

    /// <summary>The bytes of scratch that a method takes from the stack: about the first-level cache, and small beside any thread's stack.</summary>
    public static int StackBytes(Dialect dialect) => (dialect.IsScalar ? 32 : 64) * 1024;

    /// <summary>The most samples worked through at a time: past it, more samples no longer lower the cost of reading the weights.</summary>
    public static int TileSamples(Dialect dialect) => dialect.IsScalar ? 32 : 64;

    /// <summary>The samples of a tile where its size must not depend on the dialect: part of what a deterministic network computes.</summary>
    public const int OrderedTileSamples = 32;

    /// <summary>
    /// The multiply-adds in a chunk, the part of a batch that goes to one of several threads: some 7 µs in vectors of 512 bits. Every chunk
    /// transposes the weights and adds a gradient up, which costs 8 % in chunks of 2 µs and 1 to 2 % in these.
    /// </summary>
    public const int ChunkWork = 400_000;

    /// <summary>What an activation and its derivative count for in <see cref="ChunkWork"/>.</summary>
    public const int ActivationWork = 16;

    /// <summary>Fewer samples a tile than this read the weights too often: scratch then comes from unmanaged memory instead.</summary>
    public static int LeastTileSamples(Dialect dialect) => dialect.IsScalar ? 4 : 32;
}

#nullable enable
using System;

// A network in an assembly that promises this has our types in its public members; the compiler warns of each unless we promise it too.
[assembly: CLSCompliant(true)]

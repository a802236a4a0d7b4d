namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for in order to compile records; netstandard2.0 has none.</summary>
internal static class IsExternalInit;

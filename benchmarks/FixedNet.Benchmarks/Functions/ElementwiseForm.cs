namespace FixedNet.Benchmarks.Functions;

/// <summary>a[k] = f(z[k]) over a whole span.</summary>
internal delegate void Elementwise(ReadOnlySpan<float> z, Span<float> a);

/// <summary>The same, a vector of elements at a time.</summary>
internal delegate void Vectorwise<TVector>(ReadOnlySpan<TVector> z, Span<TVector> a);

/// <summary>One way to compute one function of every element.</summary>
/// <param name="Function">The activation's name, or Exp.</param>
/// <param name="Name">Whose way it is.</param>
/// <param name="Runs">Whether the hardware has what it needs: vector code that the hardware has not is a hundred times slower.</param>
internal sealed record ElementwiseForm(string Function, string Name, Elementwise Apply, bool Runs = true);

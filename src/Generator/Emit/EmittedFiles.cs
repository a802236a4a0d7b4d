using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Kernels;

namespace FixedNet.Generator.Emit;

/// <summary>One generated file.</summary>
/// <param name="Suffix">The end of its name, after the class's.</param>
internal sealed record EmittedFile(string Suffix, string Text);

/// <summary>The files of one network: what it adds to the class, and its kernels for each width of vector.</summary>
internal static class EmittedFiles
{
    public static EquatableArray<EmittedFile> Of(NetworkCodes codes)
    {
        (string? alias, string network) = (codes.Scalar.Plan.Target.RuntimeAlias, codes.Scalar.Plan.Network.Type.FullName);
        return
        [
            new(".g.cs", ExternAlias.Apply(alias, NetworkEmitter.Emit(codes), network)),
            .. codes.Lanes.Select(code => new EmittedFile($".{Numbers.Text(code.Plan.Dialect.Bits)}.g.cs", ExternAlias.Apply(alias, LanesEmitter.Emit(code), network))),
        ];
    }
}

using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Planning;

namespace FixedNet.Generator.Emit;

/// <summary>One generated file.</summary>
/// <param name="Suffix">The end of its name, after the class's.</param>
internal sealed record EmittedFile(string Suffix, string Text);

/// <summary>The files of one network: what it adds to the class, and its kernels for each width of vector.</summary>
internal static class EmittedFiles
{
    public static EquatableArray<EmittedFile> Of(NetworkPlans plans)
    {
        string? alias = plans.Scalar.Target.RuntimeAlias;
        return
        [
            new(".g.cs", ExternAlias.Apply(alias, NetworkEmitter.Emit(plans))),
            .. plans.Lanes.Select(plan => new EmittedFile($".{Numbers.Text(plan.Dialect.Bits)}.g.cs", ExternAlias.Apply(alias, LanesEmitter.Emit(plan)))),
        ];
    }
}

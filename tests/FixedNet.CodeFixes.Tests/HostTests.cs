using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FixedNet.CodeFixes.Tests;

/// <summary>What an editor and a command-line compiler make of the assembly.</summary>
public class HostTests
{
    /// <summary>Those of Visual Studio 2022 17.5. System.Composition, for one, can be had only newer than any of its time.</summary>
    [Fact]
    public void It_references_nothing_newer_than_the_oldest_editor_it_is_for_has() => Assert.Equal(
        [
            "Microsoft.CodeAnalysis 4.5.0.0", "Microsoft.CodeAnalysis.CSharp 4.5.0.0", "Microsoft.CodeAnalysis.Workspaces 4.5.0.0",
            "System.Collections.Immutable 6.0.0.0", "netstandard 2.0.0.0",
        ],
        typeof(PartialFix).Assembly.GetReferencedAssemblies().Select(assembly => $"{assembly.Name} {assembly.Version}").Order(StringComparer.Ordinal));

    /// <summary>A compiler has no Workspaces, and must not need them: it looks for analyzers and generators only.</summary>
    [Fact]
    public void A_compiler_finds_nothing_to_load_in_it_and_does_not_complain()
    {
        var loader = new Loader();
        var reference = new AnalyzerFileReference(typeof(PartialFix).Assembly.Location, loader);
        List<AnalyzerLoadFailureEventArgs> failures = [];
        reference.AnalyzerLoadFailed += (_, failure) => failures.Add(failure);

        Assert.Empty(reference.GetAnalyzersForAllLanguages());
        Assert.Empty(reference.GetGeneratorsForAllLanguages());
        Assert.Empty(failures);
        Assert.False(loader.WasAsked);
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public bool WasAsked { get; private set; }

        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath)
        {
            WasAsked = true;
            return System.Reflection.Assembly.LoadFrom(fullPath);
        }
    }
}

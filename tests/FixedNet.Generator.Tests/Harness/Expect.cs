using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FixedNet.Generator.Tests.Harness;

/// <summary>Assertions on a source with marks.</summary>
public static class Expect
{
    /// <summary>The analyzer reports this id at each marked span and nothing else; an error also leaves its class without code.</summary>
    public static void Problem(string id, string marked, TargetPlatform? platform = null)
    {
        var source = MarkedSource.Parse("using System;\nusing FixedNet;\n" + marked);
        Assert.NotEmpty(source.Spans);
        var run = GeneratorRun.On(platform ?? TargetPlatform.Net10, source.Text);

        Assert.Null(run.Result.Exception);
        Assert.Equal(
            source.Spans.Select(span => (id, TextAt(span), span)),
            run.Diagnostics.Select(found => (found.Id, TextAt(found.Location.SourceSpan), found.Location.SourceSpan)));

        var severity = run.Diagnostics[0].Severity;
        if (severity == DiagnosticSeverity.Error)
            Assert.DoesNotContain(run.Texts, text => text.Value.Contains("class Net"));
        else
            Assert.Contains(run.Texts, text => text.Value.Contains("class Net"));

        string TextAt(TextSpan span) => source.Text.Substring(span.Start, span.Length);
    }

    /// <summary>Neither the analyzer nor the compiler says a word, and there is code.</summary>
    public static GeneratorRun NoProblem(string source, TargetPlatform? platform = null)
    {
        var run = GeneratorRun.On(platform ?? TargetPlatform.Net10, "using System;\nusing FixedNet;\n" + source);
        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics);
        Assert.NotEmpty(run.Texts);
        return run;
    }
}

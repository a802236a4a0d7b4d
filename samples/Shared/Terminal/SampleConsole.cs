using Spectre.Console;

namespace Samples.Shared;

/// <summary>The console of the samples that draw with Spectre.Console.</summary>
internal static class SampleConsole
{
    /// <summary>A file gets plain lines, also on build servers, whose logs Spectre.Console would colour.</summary>
    public static IAnsiConsole Create()
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            Interactive = Console.IsOutputRedirected ? InteractionSupport.No : InteractionSupport.Detect,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        if (Console.IsOutputRedirected)
            console.Profile.Width = 80;
        return console;
    }

    /// <summary>Whether what was drawn can be drawn over: this is a terminal.</summary>
    public static bool IsLive(this IAnsiConsole console) => console.Profile.Capabilities is { Ansi: true, Interactive: true };
}

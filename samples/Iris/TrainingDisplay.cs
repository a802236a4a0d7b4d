using Samples.Shared;
using Spectre.Console;

namespace Samples.Iris;

/// <summary>Shows the training as it goes: a bar in a terminal, ten lines in a file.</summary>
internal static class TrainingDisplay
{
    public static List<EpochLoss> Show(IAnsiConsole console, IEnumerable<EpochLoss> training, int epochs) =>
        console.IsLive()
            ? ShowBar(console, training, epochs)
            : ShowLines(console, training, epochs);

    private static List<EpochLoss> ShowBar(IAnsiConsole console, IEnumerable<EpochLoss> training, int epochs)
    {
        ProgressColumn[] columns = [new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn()];
        return console.Progress().Columns(columns).Start(context =>
        {
            var history = new List<EpochLoss>();
            ProgressTask bar = context.AddTask("epoch 0", maxValue: epochs);
            foreach (EpochLoss epoch in training)
            {
                history.Add(epoch);
                bar.Description = Describe(epoch);
                bar.Increment(1);
            }

            return history;
        });
    }

    private static List<EpochLoss> ShowLines(IAnsiConsole console, IEnumerable<EpochLoss> training, int epochs)
    {
        var history = new List<EpochLoss>();
        console.WriteLine();
        foreach (EpochLoss epoch in training)
        {
            history.Add(epoch);
            if (epoch.Epoch * 10L / epochs > (epoch.Epoch - 1) * 10L / epochs)
                console.WriteLine(Describe(epoch));
        }

        console.WriteLine();
        return history;
    }

    private static string Describe(EpochLoss epoch) =>
        $"epoch {epoch.Epoch,3}: loss {epoch.Training:0.000} in training, {epoch.HeldOut:0.000} held out";
}

using FixedNet;
using Spectre.Console;

namespace Samples.Shared;

/// <summary>Shows a training as it goes: a bar in a terminal, ten lines in a file.</summary>
internal static class TrainingDisplay
{
    public static TrainingReport Show(IAnsiConsole console, Trainer<float> trainer, DataSet<float> samples) =>
        console.IsLive() ? ShowBar(console, trainer, samples) : ShowLines(console, trainer, samples);

    private static TrainingReport ShowBar(IAnsiConsole console, Trainer<float> trainer, DataSet<float> samples)
    {
        ProgressColumn[] columns = [new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn()];
        return console.Progress().Columns(columns).Start(context =>
        {
            ProgressTask bar = context.AddTask("epoch 0", maxValue: trainer.Epochs);
            trainer.Progress = epoch =>
            {
                bar.Description = Describe(epoch);
                bar.Increment(1);
            };
            return trainer.Fit(samples);
        });
    }

    private static TrainingReport ShowLines(IAnsiConsole console, Trainer<float> trainer, DataSet<float> samples)
    {
        trainer.Progress = epoch =>
        {
            if (epoch.Epoch * 10L / trainer.Epochs > (epoch.Epoch - 1) * 10L / trainer.Epochs)
                console.WriteLine(Describe(epoch));
        };
        console.WriteLine();
        TrainingReport report = trainer.Fit(samples);
        console.WriteLine();
        return report;
    }

    private static string Describe(EpochResult epoch) =>
        $"epoch {epoch.Epoch,3}: loss {epoch.Loss:0.000} in training, {epoch.ValidationLoss:0.000} held out, η {epoch.LearningRate:0.0e+0}";
}

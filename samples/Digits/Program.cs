using System.Text;
using FixedNet;
using Samples.Digits;
using Samples.Shared;
using Spectre.Console;

const double PromisedAccuracy = 0.95;
var defaults = new TrainingOptions(Seed: 0, Epochs: 100, LearningRate: 0.005);
const string Summary = "Trains a generated 64-48-10 network to read handwritten digits, until it gets no better.";
TrainingOptions? options = TrainingOptions.Parse(args, "Digits", Summary, defaults, out int exitCode);
if (options is null)
    return exitCode;

Console.OutputEncoding = Encoding.UTF8;
IAnsiConsole console = SampleConsole.Create();

// A fifth is kept until the end. Of the rest a part decides when to stop: by then it has been looked at, and its loss flatters.
DataSet<float> images = Images.Read(Path.Combine(AppContext.BaseDirectory, "digits.csv.gz"));
(DataSet<float> seen, DataSet<float> unseen) = images.Split(trainingShare: 0.8, options.Seed);
(DataSet<float> training, DataSet<float> validation) = seen.Split(trainingShare: 0.8, options.Seed + 1L);

// A rate that rises while Adam's averages are young, then falls along a cosine.
var network = new DigitsClassifier(options.Seed);
var optimizer = new AdamW<float>(DigitsClassifier.ParameterCount, options.LearningRate, weightDecay: 0.05);
var trainer = new Trainer<float>(network, optimizer)
{
    BatchSize = 32,
    Epochs = options.Epochs,
    Seed = options.Seed,
    Schedule = Schedules.WarmupCosine(warmupSteps: 100),
    ClipNorm = 5,
    Validation = validation,
    EarlyStopping = new(patience: 8, minDelta: 1e-4),
};
console.WriteLine($"{DigitsClassifier.ParameterCount} parameters learn from {training.Count} images; {validation.Count} say when to stop, {unseen.Count} are kept.");
TrainingReport report = TrainingDisplay.Show(console, trainer, training);
Console.WriteLine($"{report.End} after {report.History.Count} epochs and {report.Steps} steps; the parameters are those of epoch {report.BestEpoch}.");

console.WriteLine();
console.WriteLine("The images that were kept, a row for each digit:");
float[] probabilities = new float[unseen.Count * DigitsClassifier.OutputSize];
network.ForwardBatch(unseen.Inputs, probabilities);
ConfusionMatrix confusion = Metrics.Confusion<float>(probabilities, unseen.Classes);
console.Write(ConfusionTable.Of(confusion, "digit", [.. Enumerable.Range(0, DigitsClassifier.OutputSize).Select(digit => $"{digit}")]));
Mistakes.Print(unseen, probabilities);
console.WriteLine();
Console.WriteLine($"accuracy on kept images: {confusion.Accuracy:0.000}, F1 {confusion.MacroF1:0.000}");

return options == defaults && confusion.Accuracy < PromisedAccuracy ? CommandLine.PromiseBroken : 0;

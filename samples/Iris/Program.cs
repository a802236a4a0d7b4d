using System.Text;
using FixedNet;
using Samples.Iris;
using Samples.Shared;
using Spectre.Console;

const double PromisedAccuracy = 0.93;
var defaults = new TrainingOptions(Seed: 0, Epochs: 60, LearningRate: 0.02);
const string Summary = "Trains a generated 4-16-3 network to tell three species of iris apart.";
TrainingOptions? options = TrainingOptions.Parse(args, "Iris", Summary, defaults, out int exitCode);
if (options is null)
    return exitCode;

Console.OutputEncoding = Encoding.UTF8;
IAnsiConsole console = SampleConsole.Create();

// The data: 70% of each species to learn from, the rest to be judged by.
(DataSet<float> flowers, string[] species) = Flowers.Read(Path.Combine(AppContext.BaseDirectory, "iris.csv"));
(DataSet<float> training, DataSet<float> heldOut) = flowers.Split(trainingShare: 0.7, options.Seed);
var standardizer = new Standardizer<float>(training);
training = training.Standardize(standardizer);
heldOut = heldOut.Standardize(standardizer);

// The network, and its training. Decay pulls the weights towards 0: with 105 rows the network could learn the exceptions by heart. Ever
// shorter steps: near the minimum, long ones would follow the chance of each batch.
var network = new IrisClassifier(options.Seed);
var optimizer = new AdamW<float>(IrisClassifier.ParameterCount, options.LearningRate, weightDecay: 0.1);
var trainer = new Trainer<float>(network, optimizer)
{
    BatchSize = 15,
    Epochs = options.Epochs,
    Seed = options.Seed,
    Schedule = Schedules.Linear().ByEpoch(),
    Validation = heldOut,
};
console.WriteLine($"{IrisClassifier.ParameterCount} parameters learn from {training.Count} flowers; {heldOut.Count} are held out.");
TrainingReport report = TrainingDisplay.Show(console, trainer, training);

// What came of it.
console.Write(new LossCurve(report.History).ToRenderable());
console.WriteLine();
console.WriteLine("The held-out flowers, a row for each species:");
float[] probabilities = new float[heldOut.Count * IrisClassifier.OutputSize];
network.ForwardBatch(heldOut.Inputs, probabilities);
ConfusionMatrix confusion = Metrics.Confusion<float>(probabilities, heldOut.Classes);
console.Write(ConfusionTable.Of(confusion, "species", species, "taken for "));
Console.WriteLine($"accuracy on held-out rows: {confusion.Accuracy:0.00}");

return options == defaults && confusion.Accuracy < PromisedAccuracy ? CommandLine.PromiseBroken : 0;

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
(Flowers flowers, string[] species) = Flowers.Read(Path.Combine(AppContext.BaseDirectory, "iris.csv"));
var random = new SplitMix64(options.Seed);
(Flowers training, Flowers heldOut) = flowers.Split(trainingShare: 0.7, ref random);
var standardizer = new Standardizer(training);
training = standardizer.Apply(training);
heldOut = standardizer.Apply(heldOut);

// The network, and its training.
var network = new IrisClassifier(options.Seed);
console.WriteLine($"{IrisClassifier.ParameterCount} parameters learn from {training.Count} flowers; {heldOut.Count} are held out.");
List<EpochLoss> history = TrainingDisplay.Show(console, Trainer.Train(network, training, heldOut, options), options.Epochs);

// What came of it.
console.Write(new LossCurve(history).ToRenderable());
console.WriteLine();
console.WriteLine("The held-out flowers, a row for each species:");
var confusion = new ConfusionMatrix(network, heldOut);
console.Write(confusion.ToTable(species));
Console.WriteLine($"accuracy on held-out rows: {confusion.Accuracy:0.00}");

return options == defaults && confusion.Accuracy < PromisedAccuracy ? CommandLine.PromiseBroken : 0;

using System.Text;
using FixedNet;
using Samples.Moons;
using Samples.Shared;

const double PromisedAccuracy = 0.9;
var defaults = new TrainingOptions(Seed: 0, Epochs: 3000, LearningRate: 1);
const string Summary = "Parts two moons with a 2-3-2 network, and draws where it parts them.";
TrainingOptions? options = TrainingOptions.Parse(args, "Moons", Summary, defaults, out int exitCode);
if (options is null)
    return exitCode;

Console.OutputEncoding = Encoding.UTF8;
var points = new MoonPoints(count: 200, options.Seed);
var network = new MoonsClassifier(options.Seed);
var optimizer = new Sgd<float>(MoonsClassifier.ParameterCount, options.LearningRate);

bool agree = FirstStep.Show(network, points, optimizer);

// Batch gradient descent: every step sees all points, so an epoch is one step.
Console.WriteLine();
for (int epoch = 1; epoch <= options.Epochs; epoch++)
{
    if (epoch > 1)
        network.TrainBatch(points.Inputs, points.Targets, optimizer);
    if (int.IsPow2(epoch) || epoch == options.Epochs)
    {
        float loss = network.Evaluate(points.Inputs, points.Targets);
        Console.WriteLine($"  after epoch {epoch,4}: loss {loss:0.0000}, accuracy {points.Accuracy(network):0.00}");
    }
}

Console.WriteLine();
new DecisionMap(network, points).Print();
double accuracy = points.Accuracy(network);
Console.WriteLine();
Console.WriteLine($"accuracy: {accuracy:0.00}");
return !agree || (options == defaults && accuracy < PromisedAccuracy) ? CommandLine.PromiseBroken : 0;

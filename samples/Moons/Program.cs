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
DataSet<float> points = MoonPoints.Draw(count: 200, options.Seed);
var network = new MoonsClassifier(options.Seed);
var optimizer = new Sgd<float>(MoonsClassifier.ParameterCount, options.LearningRate);

bool agree = FirstStep.Show(network, points, optimizer);

// Batch gradient descent: every step sees all points, so an epoch is one step, and the first one is done.
Console.WriteLine();
Show(epoch: 1);
if (options.Epochs > 1)
{
    var trainer = new Trainer<float>(network, optimizer)
    {
        BatchSize = points.Count,
        Epochs = options.Epochs - 1,
        Shuffle = false,
        Progress = result => Show(result.Epoch + 1),
    };
    trainer.Fit(points);
}

Console.WriteLine();
new DecisionMap(network, points).Print();
double accuracy = Accuracy();
Console.WriteLine();
Console.WriteLine($"accuracy: {accuracy:0.00}");
return !agree || (options == defaults && accuracy < PromisedAccuracy) ? CommandLine.PromiseBroken : 0;

void Show(int epoch)
{
    if (int.IsPow2(epoch) || epoch == options.Epochs)
        Console.WriteLine($"  after epoch {epoch,4}: loss {network.Evaluate(points.Inputs, points.Targets):0.0000}, accuracy {Accuracy():0.00}");
}

double Accuracy()
{
    float[] outputs = new float[points.Count * MoonsClassifier.OutputSize];
    network.ForwardBatch(points.Inputs, outputs);
    return Metrics.Accuracy<float>(outputs, points.Classes);
}

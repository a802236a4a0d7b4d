using System.Text;
using FixedNet;
using Samples.OrGate;
using Samples.Shared;

var defaults = new TrainingOptions(Seed: 0, Epochs: 10_000, LearningRate: 2);
const string Summary = "Teaches OR to a 2-2-1 network of sigmoids, and prints the mathematics of its first step.";
TrainingOptions? options = TrainingOptions.Parse(args, "OrGate", Summary, defaults, out int exitCode);
if (options is null)
    return exitCode;

Console.OutputEncoding = Encoding.UTF8;
var network = new OrNetwork(options.Seed);
var optimizer = new Sgd<double>(OrNetwork.ParameterCount, options.LearningRate);

Console.WriteLine("A 2-2-1 network of sigmoids learns OR by gradient descent on the quadratic cost");
Console.WriteLine("C = (1/m) Σ_x ½ (a − y)². Its first step:");
Console.WriteLine();
bool agree = FirstStep.Show(network, optimizer);

// The same step again and again, until each output is within 0.1 of its target.
Console.WriteLine();
Console.WriteLine("And on, until every output is within 0.1 of its target:");
Console.WriteLine();
int step = 1;
while (step < options.Epochs && OrRows.CountLearned(network) < OrRows.Count)
{
    // Whenever the number of steps has doubled.
    if (int.IsPow2(step))
        ShowProgress();
    network.TrainBatch(OrRows.Inputs, OrRows.Targets, optimizer);
    step++;
}

ShowProgress();
Console.WriteLine();
Console.WriteLine("  x       y   network");
double[] output = new double[1];
for (int row = 0; row < OrRows.Count; row++)
{
    double[] x = OrRows.Input(row);
    network.Forward(x, output);
    Console.WriteLine($"  {x[0]}, {x[1]}    {OrRows.Targets[row]}   {output[0]:0.000}");
}

int learned = OrRows.CountLearned(network);
Console.WriteLine();
Console.WriteLine($"learned {learned} of {OrRows.Count} rows");
return !agree || (options == defaults && learned < OrRows.Count) ? CommandLine.PromiseBroken : 0;

void ShowProgress()
{
    double loss = network.Evaluate(OrRows.Inputs, OrRows.Targets);
    Console.WriteLine($"  after step {step,5}: C = {loss:0.0000}, learned {OrRows.CountLearned(network)} of {OrRows.Count} rows");
}

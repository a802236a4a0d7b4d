using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FixedNet;
using Samples.NativeAot;

// Prints a line for each fact, `name: value`, that ./run compares between the ways of publishing this program.
const int Batch = 256;
const int Steps = 100;
var random = new Random(1);
float[] inputs = Numbers(Batch * PolicyNetwork.InputSize);
float[] targets = Numbers(Batch * PolicyNetwork.OutputSize);

var network = new PolicyNetwork(seed: 1);
var adam = new Adam<float>(PolicyNetwork.ParameterCount, learningRate: 0.001);
float loss = 0;
for (int step = 0; step < Steps; step++)
    loss = network.TrainBatch(inputs, targets, adam);

float[] outputs = new float[targets.Length];
network.ForwardBatch(inputs, outputs);

Console.WriteLine($"compiled: {(RuntimeFeature.IsDynamicCodeCompiled ? "just in time" : "ahead of time")}");
Console.WriteLine($"vectors: {WidestVectors()} bits");
Console.WriteLine($"loss: {loss:R}");
Console.WriteLine($"output: {string.Join(' ', outputs[..PolicyNetwork.OutputSize].Select(number => number.ToString("R")))}");

var sgd = new Sgd<float>(PolicyNetwork.ParameterCount, learningRate: 0.001);
Console.WriteLine($"inference: {Nanoseconds(() => network.ForwardBatch(inputs, outputs)):F1} ns a sample");
Console.WriteLine($"training: {Nanoseconds(() => network.TrainBatch(inputs, targets, sgd)):F1} ns a sample");

static double Nanoseconds(Action batch) => MedianTime.Of(batch).TotalNanoseconds / Batch;

float[] Numbers(int count)
{
    float[] numbers = new float[count];
    for (int index = 0; index < count; index++)
        numbers[index] = 2 * random.NextSingle() - 1;
    return numbers;
}

// The test that generated code makes, from the widest down.
static int WidestVectors() =>
    Vector512.IsHardwareAccelerated ? 512
    : Vector256.IsHardwareAccelerated ? 256
    : Vector128.IsHardwareAccelerated ? 128
    : 0;

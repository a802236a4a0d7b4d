using System;
using System.Globalization;
using System.Linq;
using FixedNet;

/// <summary>Reads numbers from standard input, gives them to a network, and prints the numbers that come out: a line each.</summary>
public static class Report
{
    public static void Run(INetwork<float> network, int outputSize)
    {
        float[] parameters = Read(), inputs = Read(), targets = Read(), training = Read();
        parameters.CopyTo(network.Parameters);

        float[] outputs = new float[targets.Length];
        network.ForwardBatch(inputs, outputs);
        float[] last = new float[outputSize];
        network.Forward(inputs.AsSpan(inputs.Length - inputs.Length / (targets.Length / outputSize)), last);
        Write(outputs);
        Write(last);
        Write(network.Evaluate(inputs, targets));

        var optimizer = new Adam<float>(parameters.Length, learningRate: training[1]);
        for (int step = 0; step < (int)training[0]; step++)
            network.TrainBatch(inputs, targets, optimizer);
        Write(network.Parameters.ToArray());
    }

    private static float[] Read() => Console.ReadLine()!
        .Split(' ').Select(number => float.Parse(number, CultureInfo.InvariantCulture)).ToArray();

    private static void Write(params float[] numbers) =>
        Console.WriteLine(string.Join(" ", numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture))));
}

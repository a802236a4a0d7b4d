using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Peers;

/// <summary>
/// Writes the numbers that all peers share: <c>index.json</c>, and for each network a folder of raw little-endian numbers. Parameters,
/// inputs and targets have the network's precision, expectations are in double.
/// </summary>
internal static class Exporter
{
    private static readonly JsonSerializerOptions _json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
    };

    public static void Export(string folder)
    {
        Directory.CreateDirectory(folder);
        string index = JsonSerializer.Serialize(PeerNetwork.All.Select(network => ExportNetwork(folder, network)), _json);
        File.WriteAllText(Path.Combine(folder, "index.json"), index);
    }

    private static object ExportNetwork(string folder, PeerNetwork network)
    {
        Workload workload = network.Workload;
        SampleData data = network.MakeData();
        string directory = Directory.CreateDirectory(Path.Combine(folder, network.Name)).FullName;
        Write(directory, "parameters", data.Parameters, network.Precision);
        Write(directory, "inputs", data.Inputs, network.Precision);
        Write(directory, "targets", data.Targets, network.Precision);
        var cells = network.Cells.Select(cell => ExportCell(directory, network, cell, data)).ToArray();
        return new { workload.Name, workload.Sizes, workload.Activations, workload.Loss, network.Precision, cells };
    }

    private static object ExportCell(string directory, PeerNetwork network, PeerCell cell, SampleData data)
    {
        (string Name, double[] Values)[] parts = [.. Expectation.Of(network, cell, data)];
        double[] all = [.. parts.SelectMany(part => part.Values)];
        File.WriteAllBytes(Path.Combine(directory, $"{cell.Task}.expected"), MemoryMarshal.AsBytes(all.AsSpan()));
        return new
        {
            cell.Task,
            cell.Kind,
            cell.Samples,
            cell.Rate,
            cell.CheckRate,
            cell.CheckSteps,
            Parts = parts.Select(part => new { part.Name, part.Values.Length }),
        };
    }

    private static void Write(string directory, string name, float[] values, Precision precision)
    {
        ReadOnlySpan<byte> bytes = precision == Precision.Single
            ? MemoryMarshal.AsBytes<float>(values)
            : MemoryMarshal.AsBytes<double>(Array.ConvertAll(values, value => (double)value));
        File.WriteAllBytes(Path.Combine(directory, name), bytes);
    }
}

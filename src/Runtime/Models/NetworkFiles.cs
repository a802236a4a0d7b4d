using System;
using System.Collections.Generic;
using System.IO;

namespace FixedNet
{
    /// <summary>Networks to and from safetensors files, each block of parameters under its own name.</summary>
    public static class NetworkFiles
    {
        /// <summary>Saves the parameters to a file, which a crash leaves as it was: a temporary file beside it takes its name at the end.</summary>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="network">The network.</param>
        /// <param name="path">Where the file is to be.</param>
        /// <exception cref="ArgumentNullException"><paramref name="network"/> or <paramref name="path"/> is null.</exception>
        /// <exception cref="IOException">The file cannot be written.</exception>
        public static void Save<T>(this INetwork<T> network, string path)
            where T : struct => Safetensors.Write(path, Tensors(network));

        /// <summary>Saves the parameters to a stream, from where it stands.</summary>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="network">The network.</param>
        /// <param name="stream">The stream; it stays open.</param>
        /// <exception cref="ArgumentNullException"><paramref name="network"/> or <paramref name="stream"/> is null.</exception>
        public static void Save<T>(this INetwork<T> network, Stream stream)
            where T : struct => Safetensors.Write(stream, Tensors(network));

        /// <summary>Loads all parameters from a file of F32, F64, F16 or BF16; one that does not fit changes none.</summary>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="network">The network.</param>
        /// <param name="path">Where the file is.</param>
        /// <exception cref="ArgumentNullException"><paramref name="network"/> or <paramref name="path"/> is null.</exception>
        /// <exception cref="InvalidDataException">
        /// It is no safetensors file, or does not fit: the message lists every missing, surplus and misshapen tensor.
        /// </exception>
        /// <exception cref="IOException">The file cannot be read.</exception>
        public static void Load<T>(this INetwork<T> network, string path)
            where T : struct
        {
            Arguments.RequireNotNull(network, nameof(network));
            Load(network, Safetensors.Read(path));
        }

        /// <summary>Loads all parameters from a stream, which is read to its end; see the overload for a file.</summary>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="network">The network.</param>
        /// <param name="stream">The stream; it stays open.</param>
        /// <exception cref="ArgumentNullException"><paramref name="network"/> or <paramref name="stream"/> is null.</exception>
        /// <exception cref="InvalidDataException">
        /// It holds no safetensors file, or one that does not fit: the message lists every missing, surplus and misshapen tensor.
        /// </exception>
        public static void Load<T>(this INetwork<T> network, Stream stream)
            where T : struct
        {
            Arguments.RequireNotNull(network, nameof(network));
            Load(network, Safetensors.Read(stream));
        }

        private static List<SafetensorsTensor> Tensors<T>(INetwork<T> network)
            where T : struct
        {
            Arguments.RequireNotNull(network, nameof(network));
            var tensors = new List<SafetensorsTensor>();
            foreach (ParameterBlock block in network.Description.Blocks)
                tensors.Add(SafetensorsTensor.Of<T>(block.Name, block.Shape, network.Parameters.Slice(block.Offset, block.Length)));
            return tensors;
        }

        private static void Load<T>(INetwork<T> network, SafetensorsFile file)
            where T : struct
        {
            var byName = new Dictionary<string, SafetensorsTensor>(StringComparer.Ordinal);
            foreach (SafetensorsTensor tensor in file.Tensors)
                byName.Add(tensor.Name, tensor);

            var problems = new List<string>();
            var parameters = new T[network.ParameterCount];
            foreach (ParameterBlock block in network.Description.Blocks)
            {
                if (!byName.TryGetValue(block.Name, out SafetensorsTensor? tensor))
                    problems.Add($"missing: {block}");
                else if (Problem(block, tensor, parameters) is { } problem)
                    problems.Add(problem);
                byName.Remove(block.Name);
            }

            foreach (SafetensorsTensor tensor in file.Tensors)
            {
                if (byName.ContainsKey(tensor.Name))
                    problems.Add($"surplus: {tensor.Name} {Shapes.Text(tensor.Shape)}");
            }

            if (problems.Count > 0)
                throw new InvalidDataException("The file does not fit the network, whose parameters stay as they were. " + string.Join("; ", problems) + ".");
            network.CopyFrom(new ReadOnlySpan<T>(parameters));
        }

        /// <summary>Reads a tensor into its block; what keeps it from fitting, or null.</summary>
        private static string? Problem<T>(ParameterBlock block, SafetensorsTensor tensor, T[] parameters)
            where T : struct
        {
            if (Shapes.Text(block.Shape) != Shapes.Text(tensor.Shape))
                return $"misshapen: {block.Name} is {Shapes.Text(tensor.Shape)} in the file, {Shapes.Text(block.Shape)} in the network";
            if (!tensor.IsReal)
                return $"{block.Name} is of type {tensor.Type}, and must be F32, F64, F16 or BF16";
            try
            {
                tensor.CopyTo(parameters.AsSpan(block.Offset, block.Length));
                return null;
            }
            catch (OverflowException exception)
            {
                return $"{block.Name}: {exception.Message.TrimEnd('.')}";
            }
        }
    }
}

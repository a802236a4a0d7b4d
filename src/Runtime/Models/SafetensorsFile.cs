using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace FixedNet
{
    /// <summary>The contents of a safetensors file.</summary>
    public sealed class SafetensorsFile
    {
        internal SafetensorsFile(IList<SafetensorsTensor> tensors, IDictionary<string, string> metadata)
        {
            Tensors = new ReadOnlyCollection<SafetensorsTensor>(tensors);
            Metadata = new ReadOnlyDictionary<string, string>(metadata);
        }

        /// <summary>The tensors, in the order in which their numbers stand in the file. No two have the same name.</summary>
        public IReadOnlyList<SafetensorsTensor> Tensors { get; }

        /// <summary>Texts by name, which the file has under "__metadata__"; often none.</summary>
        public IReadOnlyDictionary<string, string> Metadata { get; }
    }
}

#nullable enable
using System;

namespace FixedNet
{
    /// <summary>A network's parameters as they were.</summary>
    internal sealed class KeptParameters<T>
        where T : unmanaged
    {
        private readonly INetwork<T> _network;
        private readonly T[] _parameters;

        internal KeptParameters(INetwork<T> network)
        {
            _network = network;
            _parameters = network.Parameters.ToArray();
        }

        internal void Keep() => _network.Parameters.CopyTo(_parameters);

        internal void Restore() => _parameters.CopyTo(_network.Parameters);
    }
}

using FixedNet.Generator.Tests.Numbers;
using FixedNet.Tests.Machines;

// Preparation file: the classes of the networks whose memory is guarded, as C#.
File.WriteAllText(args[0], DeclaredNetworks.Source([.. GuardedSelection.Networks.Select(network => network.Spec)]));

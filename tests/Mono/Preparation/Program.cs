using FixedNet.Mono.Preparation;

// Preparation reference folder assembly…: what Mono's program reads and what Mono can load, into a folder.
string folder = args[1];
Directory.CreateDirectory(folder);
NetworkText.Write(Path.Combine(args[0], "dense.json"), Path.Combine(folder, "dense.txt"));
ActivationText.Write(Path.Combine(args[0], "activations.json"), Path.Combine(folder, "activations.txt"));
foreach (string assembly in args[2..])
    Signatures.Rewrite(assembly, Path.Combine(folder, Path.GetFileName(assembly)));

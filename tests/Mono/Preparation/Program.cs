using FixedNet.Mono.Preparation;

// Preparation dense.json folder assembly…: what Mono's program reads and what Mono can load, into a folder.
string folder = args[1];
Directory.CreateDirectory(folder);
ReferenceText.Write(args[0], Path.Combine(folder, "dense.txt"));
foreach (string assembly in args[2..])
    Signatures.Rewrite(assembly, Path.Combine(folder, Path.GetFileName(assembly)));

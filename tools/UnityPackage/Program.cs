using FixedNet.UnityPackage;

// Brings unity/com.fixednet up to date with the sources, and puts the generator there.
if (args.Length > 0)
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tools/UnityPackage");
    return 2;
}

var problems = Manifest.Problems(File.ReadAllText(Package.Full("package.json")));
foreach (string problem in problems)
    Console.Error.WriteLine($"error: {problem}");
if (problems.Count > 0)
    return 1;

Package.Write();
Console.WriteLine($"{Repository.Package}: {Package.Present().Count()} files, version {Manifest.Version}.");
return 0;

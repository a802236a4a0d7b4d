using FixedNet;

System.Console.WriteLine(new Iris(1).Parameters[0]);

[Network(4)]
[Dense(3)]
public partial class Iris { }

using FixedNet;

namespace NotPartial;

[Network(4)]
[Dense(3)]
public class Iris { }

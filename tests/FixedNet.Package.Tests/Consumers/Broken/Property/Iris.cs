using FixedNet;

namespace Property;

[Network(4)]
[Dense(3)]
public partial class Iris { }

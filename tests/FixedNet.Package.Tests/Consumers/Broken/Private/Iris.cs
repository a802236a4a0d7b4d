using FixedNet;

namespace Private;

[Network(4)]
[Dense(3)]
public partial class Iris { }

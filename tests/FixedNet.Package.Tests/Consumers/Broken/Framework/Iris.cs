using FixedNet;

namespace Framework
{
    [Network(4)]
    [Dense(3)]
    public partial class Iris { }
}

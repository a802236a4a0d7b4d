using FixedNet;

namespace CSharp8
{
    [Network(4)]
    [Dense(3)]
    public partial class Iris { }
}

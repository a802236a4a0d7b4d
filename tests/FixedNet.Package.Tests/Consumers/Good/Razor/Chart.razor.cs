using FixedNet;

namespace Razor;

public partial class Chart
{
    [Network(1, Loss = Loss.MeanSquaredError)]
    [Dense(1)]
    public sealed partial class Brain { }
}

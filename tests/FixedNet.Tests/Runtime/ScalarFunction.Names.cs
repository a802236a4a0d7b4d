namespace FixedNet.Tests.Runtime;

/// <content>For theories. Apart from the functions, which programs without xunit check too.</content>
public sealed partial record ScalarFunction
{
    public static TheoryData<string> ActivationNames => new(Activations.Select(f => f.Name));
}

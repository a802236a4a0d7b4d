using System.Reflection;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime;

/// <summary>The build derives double from float by text: nothing may be left out or only half turned.</summary>
[Trait(Depends.On, Depends.Nothing)]
public class DerivedDoubleTests
{
    [Theory]
    [InlineData(typeof(Activations))]
    [InlineData(typeof(Losses))]
    [InlineData(typeof(Initializers))]
    public void EveryPublicMethodExistsInBothPrecisions(Type type)
    {
        MethodInfo[] methods = type.GetMethods(BindingFlags.Public | BindingFlags.Static);
        string[] single = methods.Select(Signature).Where(s => s.Contains("Single")).ToArray();
        string[] twins = methods.Select(Signature).Where(s => s.Contains("Double")).Order().ToArray();

        Assert.NotEmpty(single);
        Assert.Equal(single.Select(s => s.Replace("Single", "Double")).Order(), twins);
        Assert.DoesNotContain(twins, s => s.Contains("Single"));
    }

    private static string Signature(MethodInfo method) =>
        $"{method.ReturnType} {method.Name}({string.Join(", ", method.GetParameters().Select(p => p.ParameterType))})";
}

using System.Reflection;

namespace FixedNet.Tests.Shared;

/// <summary>A class that forgot to say what it depends on would be left out of the runs that are there for it.</summary>
[Trait(Depends.On, Depends.Nothing)]
public class DependsTests
{
    [Fact]
    public void Every_test_class_says_what_it_depends_on()
    {
        var silent = from type in typeof(DependsTests).Assembly.GetTypes()
                     where type.GetMethods().Any(method => method.IsDefined(typeof(FactAttribute)))
                     let values = Values(type)
                     where values.Count == 0 || !values.All(Depends.Values.Contains) || (values.Contains(Depends.Nothing) && values.Count > 1)
                     select $"{type}: say [Trait(Depends.On, Depends.Hardware)], Depends.Roslyn, both, or Depends.Nothing alone";
        Assert.Empty(silent);
    }

    [Fact]
    public void What_a_class_says_is_found() => Assert.Equal([Depends.Nothing], Values(typeof(DependsTests)));

    private static List<string> Values(Type type) =>
    [
        .. type.GetCustomAttributesData()
            .Where(data => data.AttributeType == typeof(TraitAttribute) && (string)data.ConstructorArguments[0].Value! == Depends.On)
            .Select(data => (string)data.ConstructorArguments[1].Value!),
    ];
}

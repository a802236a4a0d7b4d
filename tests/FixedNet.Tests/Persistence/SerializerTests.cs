using System.Runtime.Serialization;
using System.Xml.Serialization;
using FixedNet.Tests.Shared;
using Newtonsoft.Json;

namespace FixedNet.Tests.Persistence;

/// <summary>Serializers by reflection save the parameters or fail; none brings back another network without a word.</summary>
[Trait(Depends.On, Depends.Nothing)]
public class SerializerTests
{
    private readonly Bird _bird = new(7) { Fitness = 3 };

    [Fact]
    public void NewtonsoftBringsEverythingBack()
    {
        var back = JsonConvert.DeserializeObject<SaveGame>(JsonConvert.SerializeObject(new SaveGame(_bird, 5)))!;
        Assert.Equal((5, 3f), (back.Generation, back.Best.Fitness));
        Assert.Equal(_bird.ParameterArray, back.Best.ParameterArray);

        var named = new NamedBird("n");
        named.Randomize();
        var namedBack = JsonConvert.DeserializeObject<NamedBird>(JsonConvert.SerializeObject(named))!;
        Assert.Equal("n", namedBack.Name);
        Assert.Equal(named.ParameterArray, namedBack.ParameterArray);
    }

    [Theory]
    [InlineData("""{"ParameterArray":[1,2]}""")]
    [InlineData("""{"ParameterArray":null}""")]
    public void NewtonsoftRefusesWhatDoesNotFit(string json) =>
        Assert.ThrowsAny<Exception>(() => JsonConvert.DeserializeObject<Bird>(json));

    [Fact]
    public void XmlBringsEverythingBack()
    {
        var serializer = new XmlSerializer(typeof(Bird));
        using var stream = new MemoryStream();
        serializer.Serialize(stream, _bird);
        stream.Position = 0;
        Same(Assert.IsType<Bird>(serializer.Deserialize(stream)));
    }

    [Fact]
    public void DataContractsBringEverythingBack()
    {
        Same(ByContract(_bird));
        var bird = new ContractBird { Age = 4 };
        bird.Randomize();
        ContractBird back = ByContract(bird);
        Assert.Equal(4, back.Age);
        Assert.Equal(bird.ParameterArray, back.ParameterArray);
    }

    /// <summary>What writes all fields, as BinaryFormatter did, fails at a field whose type is not serializable.</summary>
    [Fact]
    public void ParameterMemoryIsNotSerializable() =>
#pragma warning disable SYSLIB0050 // Formatters are obsolete; that they refuse is the point.
        Assert.False(typeof(ParameterMemory<float>).IsSerializable);
#pragma warning restore SYSLIB0050

    private static T ByContract<T>(T value)
    {
        var serializer = new DataContractSerializer(typeof(T));
        using var stream = new MemoryStream();
        serializer.WriteObject(stream, value);
        stream.Position = 0;
        return (T)serializer.ReadObject(stream)!;
    }

    private void Same(Bird back)
    {
        Assert.Equal(3, back.Fitness);
        Assert.Equal(_bird.ParameterArray, back.ParameterArray);
    }
}

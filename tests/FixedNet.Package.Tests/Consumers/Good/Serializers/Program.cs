using System.Text.Json;
using System.Text.Json.Serialization;
using FixedNet;
using MemoryPack;
using MessagePack;
using Newtonsoft.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

// A line for each serializer: whether a network came back as it was, with what its class has beside the parameters.
var bird = new Bird(7) { Fitness = 3 };
Say("Newtonsoft.Json", JsonConvert.DeserializeObject<Bird>(JsonConvert.SerializeObject(bird)));
Say("System.Text.Json", JsonSerializer.Deserialize<SaveGame>(JsonSerializer.Serialize(new SaveGame(bird, 5)))!.Best);
var packed = new PackedBird(7) { Fitness = 3 };
SayPacked("MemoryPack", MemoryPackSerializer.Deserialize<PackedBird>(MemoryPackSerializer.Serialize(packed)));
var keyed = new KeyedBird(7) { Fitness = 3 };
KeyedBird keyedBack = MessagePackSerializer.Deserialize<KeyedBird>(MessagePackSerializer.Serialize(keyed));
Console.WriteLine($"MessagePack: {keyedBack.Fitness == 3 && keyedBack.Parameters.SequenceEqual(keyed.Parameters)}");
SayPacked("System.Text.Json's generator", JsonSerializer.Deserialize(JsonSerializer.Serialize(packed, Saves.Default.PackedBird), Saves.Default.PackedBird));

void Say(string serializer, Bird? back) =>
    Console.WriteLine($"{serializer}: {back!.Fitness == 3 && back.Parameters.SequenceEqual(bird.Parameters)}");

void SayPacked(string serializer, PackedBird? back) =>
    Console.WriteLine($"{serializer}: {back!.Fitness == 3 && back.Parameters.SequenceEqual(packed.Parameters)}");

internal sealed record SaveGame(Bird Best, int Generation);

[Network(5), Dense(8, Activation.Relu), Dense(1, Activation.Sigmoid)]
public partial class Bird
{
    public float Fitness { get; set; }
}

/// <summary>For serializers that are source generators, and see only what stands here.</summary>
[MemoryPackable]
[Network(5), Dense(8, Activation.Relu), Dense(1, Activation.Sigmoid)]
public partial class PackedBird
{
    public float Fitness { get; set; }

    public float[] Saved { get => ParameterArray; set => ParameterArray = value; }
}

/// <summary>For one that takes marked members only; the property is what FN030 says.</summary>
[MessagePackObject]
[Network(5), Dense(8, Activation.Relu), Dense(1, Activation.Sigmoid)]
public partial class KeyedBird
{
    [Key(0)]
    public float Fitness { get; set; }

    [Key(1)] public float[] Saved { get => ParameterArray; set => ParameterArray = value; }
}

[JsonSerializable(typeof(PackedBird))]
internal sealed partial class Saves : JsonSerializerContext;

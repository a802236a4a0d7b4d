using FixedNet.Generator.Model;

namespace FixedNet.Generator.Emit;

/// <summary>
/// The parameters as a property that serializers take: System.Text.Json, Newtonsoft.Json, XmlSerializer and DataContractSerializer save public
/// properties of ordinary types, and pass by a span without a word, or throw.
/// </summary>
internal static class SerializationEmitter
{
    private const string Json = "global::System.Text.Json.Serialization.Json";

    /// <summary>The line with the attribute by which System.Text.Json passes by a property.</summary>
    public static string IgnoredByJson(EmitContext context) => context.Plan.Target.HasJsonIgnore ? $"\n[{Json}Ignore]" : "";

    /// <summary>The line by which MessagePack passes by a property: in a class marked for it, it throws at those that say nothing.</summary>
    public static string IgnoredByMessagePack(EmitContext context) =>
        context.Plan.Network.Type.IsMessagePackObject ? "\n[global::MessagePack.IgnoreMember]" : "";

    public static void Emit(EmitContext context)
    {
        TypeModel type = context.Plan.Network.Type;
        if (!type.HasRoomFor("ParameterArray"))
            return;

        bool converts = context.Plan.Target.HasJsonConverter;
        context.Writer.Line($$"""
            /// <summary>A copy of the parameters, for serializers; setting it copies into the network. <c>Parameters</c> allocates nothing.</summary>
            /// <exception cref="global::System.ArgumentException">The length is not ParameterCount.</exception>
            {{CoreEmitter.GeneratedCode}}{{(converts ? $"\n[{Json}Required]\n[{EmitContext.Runtime}.ParameterArrayInJson(ParameterCount)]" : "")}}{{(type.IsDataContract ? "\n[global::System.Runtime.Serialization.DataMember]" : "")}}{{IgnoredByMessagePack(context)}}
            public {{context.Number}}[] ParameterArray
            {
                get => this.fixedNetParameters.ToArray();
                set => {{EmitContext.Runtime}}.ParameterMemory<{{context.Number}}>.Assign(ref this.fixedNetParameters, value, ParameterCount);
            }

            """);
    }
}

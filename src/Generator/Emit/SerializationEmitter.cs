using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Model;

namespace FixedNet.Generator.Emit;

/// <summary>
/// The parameters as a property that serializers take: System.Text.Json, Newtonsoft.Json, XmlSerializer and DataContractSerializer save public
/// properties of ordinary types, and pass by a span without a word, or throw.
/// </summary>
internal static class SerializationEmitter
{
    private const string Json = "global::System.Text.Json.Serialization.Json", Converter = "FixedNetJson";

    /// <summary>The line with the attribute by which System.Text.Json passes by a property.</summary>
    public static string IgnoredByJson(EmitContext context) => context.Plan.Target.HasJsonIgnore ? $"\n[{Json}Ignore]" : "";

    public static void Emit(EmitContext context)
    {
        TypeModel type = context.Plan.Network.Type;
        if (!type.HasRoomFor("ParameterArray"))
            return;

        SourceWriter writer = context.Writer;
        bool converts = context.Plan.Target.HasJsonConverter;
        writer.Line($$"""
            /// <summary>A copy of the parameters, for serializers; setting it copies into the network. <c>Parameters</c> allocates nothing.</summary>
            /// <exception cref="global::System.ArgumentException">The length is not ParameterCount.</exception>
            {{CoreEmitter.GeneratedCode}}{{(converts ? $"\n[{Json}Required]\n[{Json}Converter(typeof({Converter}))]" : "")}}{{(type.IsDataContract ? "\n[global::System.Runtime.Serialization.DataMember]" : "")}}
            public {{context.Number}}[] ParameterArray
            {
                get { return this.fixedNetParameters.ToArray(); }
                set { this.fixedNetParameters.SetAll(value); }
            }

            """);
        if (!converts)
            return;

        writer.Line(CoreEmitter.GeneratedCode);
        using (writer.Block($"private sealed class {Converter} : {EmitContext.Runtime}.ParameterArrayConverter<{context.Number}>"))
            writer.Line($"public {Converter}() : base(ParameterCount) {{ }}");
        writer.Line();
    }
}

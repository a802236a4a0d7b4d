using System.Buffers.Binary;
using System.Text;

namespace FixedNet.Tests.Persistence;

/// <summary>Files put together byte by byte from the format's description, without our writer.</summary>
internal static class SafetensorsBytes
{
    public const string OneTensor = """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""";

    public static byte[] Of(string header, params byte[] data) => Of(Encoding.UTF8.GetBytes(header), data);

    public static byte[] Of(byte[] header, byte[] data)
    {
        byte[] length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        return [.. length, .. header, .. data];
    }

    public static SafetensorsFile Read(byte[] file) => Safetensors.Read(new MemoryStream(file));
}

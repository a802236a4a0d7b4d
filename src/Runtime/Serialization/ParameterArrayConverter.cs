#if NET8_0_OR_GREATER
using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FixedNet
{
    /// <summary>How System.Text.Json writes and reads a generated <c>ParameterArray</c>: an array of numbers, bit for bit.</summary>
    /// <remarks>
    /// NaN and the infinities, which JSON lacks, are the strings "NaN", "Infinity" and "-Infinity". What is read is held to the class's
    /// number of parameters, so a file cannot make it allocate more.
    /// </remarks>
    /// <typeparam name="T">float or double.</typeparam>
    internal sealed class ParameterArrayConverter<T> : JsonConverter<T[]>
        where T : unmanaged
    {
        private readonly int _parameterCount;

        /// <summary>Makes a converter for the networks of one class.</summary>
        /// <param name="parameterCount">The number of parameters.</param>
        public ParameterArrayConverter(int parameterCount) => _parameterCount = parameterCount;

        /// <summary>Null is read by this converter too, and refused.</summary>
        public override bool HandleNull => true;

        /// <summary>Reads the array.</summary>
        /// <param name="reader">Where to read.</param>
        /// <param name="typeToConvert">The type of the property.</param>
        /// <param name="options">Not used.</param>
        /// <returns>The parameters.</returns>
        /// <exception cref="JsonException">It is no array of as many numbers as the network has parameters.</exception>
        public override T[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
                throw new JsonException($"The parameters must be an array of {_parameterCount} numbers, and are {reader.TokenType}.");

            var parameters = new T[_parameterCount];
            int count = 0;
            for (reader.Read(); reader.TokenType != JsonTokenType.EndArray; reader.Read())
            {
                if (count < parameters.Length)
                    parameters[count] = Element(ref reader);
                else
                    reader.Skip();
                count++;
            }

            if (count != parameters.Length)
                throw new JsonException($"The network has {_parameterCount} parameters, and the array has {count}.");
            return parameters;
        }

        /// <summary>Writes the array.</summary>
        /// <param name="writer">Where to write.</param>
        /// <param name="value">The parameters.</param>
        /// <param name="options">Not used.</param>
        public override void Write(Utf8JsonWriter writer, T[] value, JsonSerializerOptions options)
        {
            Arguments.RequireNotNull(writer, nameof(writer));
            Arguments.RequireNotNull(value, nameof(value));
            writer.WriteStartArray();
            foreach (T element in value)
            {
                // A float is written as a float: as the double that it equals it would take twice the digits.
                double number = ToDouble(element);
                if (!double.IsFinite(number))
                    writer.WriteStringValue(double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
                else if (element is float single)
                    writer.WriteNumberValue(single);
                else
                    writer.WriteNumberValue(number);
            }

            writer.WriteEndArray();
        }

        private static T Element(ref Utf8JsonReader reader)
        {
            double named = 0;
            if (reader.TokenType == JsonTokenType.String)
                named = Named(reader.GetString());
            else if (reader.TokenType != JsonTokenType.Number)
                throw new JsonException($"A parameter must be a number, and is {reader.TokenType}.");

            if (typeof(T) == typeof(float))
            {
                float single = reader.TokenType == JsonTokenType.String ? (float)named : Finite(reader.GetSingle());
                return (T)(object)single;
            }

            return (T)(object)(reader.TokenType == JsonTokenType.String ? named : Finite(reader.GetDouble()));
        }

        private static double Named(string? text) => text switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            _ => throw new JsonException("A parameter must be a number, or \"NaN\", \"Infinity\" or \"-Infinity\"."),
        };

        private static float Finite(float number) => float.IsFinite(number) ? number : throw TooLarge();

        private static double Finite(double number) => double.IsFinite(number) ? number : throw TooLarge();

        private static JsonException TooLarge() => new JsonException("A parameter is too large for the network's precision.");

        private static double ToDouble(T element) => element is float single ? single : (double)(object)element;
    }
}
#endif

#nullable enable
#if NET8_0_OR_GREATER
using System;
using System.ComponentModel;
using System.Text.Json.Serialization;

namespace FixedNet
{
    /// <summary>Marks a generated <c>ParameterArray</c>: System.Text.Json reads and writes it bit for bit, and refuses another length.</summary>
    /// <remarks>
    /// It stands on the property and not on the class, so that properties of the user's own, constructors and derived classes keep their
    /// ordinary rules.
    /// </remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [AttributeUsage(AttributeTargets.Property)]
    public sealed class ParameterArrayInJsonAttribute : JsonConverterAttribute
    {
        /// <summary>Says how many parameters there must be.</summary>
        /// <param name="parameterCount">The number of parameters of the class's networks.</param>
        public ParameterArrayInJsonAttribute(int parameterCount) => ParameterCount = parameterCount;

        /// <summary>The number of parameters of the class's networks.</summary>
        public int ParameterCount { get; }

        /// <summary>Makes the converter.</summary>
        /// <param name="typeToConvert">The property's type: an array of float or double.</param>
        /// <returns>The converter.</returns>
        public override JsonConverter CreateConverter(Type typeToConvert)
        {
            if (typeToConvert == typeof(float[]))
                return new ParameterArrayConverter<float>(ParameterCount);
            return new ParameterArrayConverter<double>(ParameterCount);
        }
    }
}
#endif

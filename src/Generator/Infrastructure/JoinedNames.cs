using System.Text;

namespace FixedNet.Generator.Infrastructure;

/// <summary>Names made of other names.</summary>
internal static class JoinedNames
{
    /// <summary>
    /// A full metadata name, "Namespace.Outer`1+Name", as one identifier. What is no letter becomes an underscore and a digit, as no part of a name
    /// starts with one; so different names stay different.
    /// </summary>
    public static string Of(string metadataName)
    {
        var joined = new StringBuilder();
        foreach (char c in metadataName)
        {
            joined.Append(c switch
            {
                '.' => "_",
                '_' => "_1",
                '+' => "_2",
                '`' => "_3",
                _ => c.ToString(),
            });
        }

        return joined.ToString();
    }
}

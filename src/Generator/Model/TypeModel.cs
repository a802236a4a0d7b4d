using System.Linq;
using FixedNet.Generator.Infrastructure;

namespace FixedNet.Generator.Model;

/// <summary>The class to add to, and how to reopen it.</summary>
/// <param name="Namespace">The namespace as it must be written in code (keywords escaped), or empty.</param>
/// <param name="Containing">The types around it, outermost first, each as the head of a partial declaration: "partial class Outer&lt;T&gt;".</param>
/// <param name="Name">The class's name as it must be written in code: "@class" for a class named by a keyword.</param>
/// <param name="MetadataName">The full metadata name, "Namespace.Outer`1+Name", by which the generated file is called.</param>
/// <param name="FullName">The class from anywhere: "global::Namespace.Outer&lt;T&gt;.Name".</param>
/// <param name="IsAbstract">Whether only derived classes make instances.</param>
/// <param name="DeclaresConstructors">Whether the user wrote instance constructors, which then replace the generated ones.</param>
/// <param name="OwnMembers">The names of those convenience members that the class has already, so that none is generated.</param>
/// <param name="IsDataContract">Whether it is marked [DataContract]: serializers then take only members that are marked too.</param>
/// <param name="IsMessagePackObject">Whether it is marked [MessagePackObject]: MessagePack throws at every public property without a mark.</param>
internal sealed record TypeModel(
    string Namespace,
    EquatableArray<string> Containing,
    string Name,
    string MetadataName,
    string FullName,
    bool IsAbstract,
    bool DeclaresConstructors,
    EquatableArray<string> OwnMembers = default,
    bool IsDataContract = false,
    bool IsMessagePackObject = false)
{
    /// <summary>Whether a convenience member can be generated under this name.</summary>
    public bool HasRoomFor(string name) => !OwnMembers.Contains(name);
}

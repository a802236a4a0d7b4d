using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Diagnostics;

/// <summary>Every problem the parser can find. Each message says what to write instead; docs/diagnostics.md says why.</summary>
internal static class Descriptors
{
    private const string Category = "FixedNet";
    private const string Help = "https://github.com/fixednet/fixednet/blob/main/docs/diagnostics.md#";

    public static readonly DiagnosticDescriptor ClassNotPartial = new(
        "FN001",
        "Network class must be partial",
        "The class '{0}' must be partial so that its generated members can join it: write 'partial class {0}'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn001");

    public static readonly DiagnosticDescriptor ContainingTypeNotPartial = new(
        "FN002",
        "Type around a network must be partial",
        "The type around the network '{0}' must be partial too: write '{1}'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn002");

    public static readonly DiagnosticDescriptor StaticClass = new(
        "FN003",
        "Network cannot be static",
        "The network '{0}' cannot be static, since its instances hold parameters: remove 'static'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn003");

    public static readonly DiagnosticDescriptor RecordClass = new(
        "FN004",
        "Network cannot be a record",
        "The network '{0}' cannot be a record, whose copies would share parameters: write 'partial class {0}'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn004");

    public static readonly DiagnosticDescriptor StructNetwork = new(
        "FN005",
        "Network cannot be a struct",
        "The network '{0}' cannot be a struct, whose copies would share parameters: write 'partial class {0}'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn005");

    public static readonly DiagnosticDescriptor GenericClass = new(
        "FN006",
        "Network cannot be generic",
        "The network '{0}' cannot be generic: remove '{1}', and choose the type of its numbers by 'Precision = Precision.Double'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn006");

    public static readonly DiagnosticDescriptor FileLocalType = new(
        "FN007",
        "Network cannot be in a file-local type",
        "'{0}' exists in this file only, so generated code cannot join it: remove 'file'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn007");

    public static readonly DiagnosticDescriptor DerivesFromNetwork = new(
        "FN008",
        "Network cannot derive from a network",
        "'{0}' would hide the generated members of its base class, the network '{1}': remove the base class and hold a '{1}' in a field",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn008");

    public static readonly DiagnosticDescriptor BaseWithoutConstructor = new(
        "FN009",
        "Base class of a network needs a constructor without parameters",
        "The generated constructors of '{0}' need one without parameters in '{1}': declare it there, or declare a constructor in '{0}'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn009");

    public static readonly DiagnosticDescriptor NoLayers = new(
        "FN010",
        "Network needs a layer",
        "The network '{0}' has no layers: add '[Dense(outputs, activation)]' for each layer, in order",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn010");

    public static readonly DiagnosticDescriptor LayersWithoutNetwork = new(
        "FN011",
        "Layers need a network",
        "'{0}' has layers but is no network: add '[Network(inputs)]', or remove [Dense]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn011");

    public static readonly DiagnosticDescriptor LayersSpread = new(
        "FN012",
        "Layers must be on the declaration that has [Network]",
        "Layers have no order across declarations: move this [Dense] of '{0}' to the declaration that has [Network]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn012");

    public static readonly DiagnosticDescriptor SizeBelowOne = new(
        "FN013",
        "Sizes must be at least 1",
        "The number of {0} must be at least 1, but is {1}: write how many {0} there are",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn013");

    public static readonly DiagnosticDescriptor UndefinedValue = new(
        "FN014",
        "Enum value must be defined",
        "{0} is no value of {1}: write one of {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn014");

    public static readonly DiagnosticDescriptor HiddenSoftmax = new(
        "FN015",
        "Softmax is for the last layer",
        "Only the last layer can be Softmax: write another activation here, such as Activation.Tanh",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn015");

    public static readonly DiagnosticDescriptor CrossEntropyWithoutSoftmax = new(
        "FN016",
        "CrossEntropy needs Softmax on the last layer",
        "Loss.CrossEntropy compares distributions, but the last layer ends in Activation.{0}: write '[Dense({1}, "
        + "Activation.Softmax)]' there",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn016");

    public static readonly DiagnosticDescriptor BinaryCrossEntropyWithoutSigmoid = new(
        "FN017",
        "BinaryCrossEntropy needs Sigmoid on the last layer",
        "Loss.BinaryCrossEntropy compares probabilities, but the last layer ends in Activation.{0}: write '[Dense({1}, "
        + "Activation.Sigmoid)]' there",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn017");

    public static readonly DiagnosticDescriptor LossTrainsBadly = new(
        "FN018",
        "Loss trains badly after this activation",
        "Loss.{0} after Activation.{1} trains badly, since its gradient vanishes where outputs are surely wrong: write 'Loss = Loss.{2}'",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help + "fn018");

    public static readonly DiagnosticDescriptor TooManyParameters = new(
        "FN019",
        "Network has too many parameters",
        "This layer takes the network '{0}' to {1} parameters, more than {2}: write fewer outputs, here or in the layer before",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn019");

    public static readonly DiagnosticDescriptor MemberCollides = new(
        "FN020",
        "Member collides with a generated one",
        "'{0}' collides with a member that the generator adds to '{1}': {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn020");

    public static readonly DiagnosticDescriptor ClassNamedLikeMember = new(
        "FN021",
        "Class has the name of a generated member",
        "A class and its member cannot share a name, and the generator adds '{0}' to this class: rename the class",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn021");

    public static readonly DiagnosticDescriptor LanguageTooOld = new(
        "FN022",
        "C# version is too old",
        "The generated code is C# 9, but this project is compiled as C# {0}: write '<LangVersion>9.0</LangVersion>' or newer "
        + "in the project file",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn022");

    public static readonly DiagnosticDescriptor RuntimeMissing = new(
        "FN023",
        "FixedNet's runtime library is missing",
        "The generated code calls FixedNet's runtime library, which this project does not reference: add the package "
        + "FixedNet, or a reference to the project FixedNet.Runtime",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn023");

    public static readonly DiagnosticDescriptor EntryPointsNeedUnsafe = new(
        "FN024",
        "Burst entry points need unsafe code",
        "Burst entry points take pointers, which this project does not allow: write '<AllowUnsafeBlocks>true</AllowUnsafeBlocks>' in the "
        + "project file, or tick 'Allow unsafe Code' in the assembly definition",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn024");

    public static readonly ImmutableArray<DiagnosticDescriptor> All = ImmutableArray.Create(
        ClassNotPartial,
        ContainingTypeNotPartial,
        StaticClass,
        RecordClass,
        StructNetwork,
        GenericClass,
        FileLocalType,
        DerivesFromNetwork,
        BaseWithoutConstructor,
        NoLayers,
        LayersWithoutNetwork,
        LayersSpread,
        SizeBelowOne,
        UndefinedValue,
        HiddenSoftmax,
        CrossEntropyWithoutSoftmax,
        BinaryCrossEntropyWithoutSigmoid,
        LossTrainsBadly,
        TooManyParameters,
        MemberCollides,
        ClassNamedLikeMember,
        LanguageTooOld,
        RuntimeMissing,
        EntryPointsNeedUnsafe);
}

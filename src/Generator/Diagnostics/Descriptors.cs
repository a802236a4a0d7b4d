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
        "The generated constructors of '{0}' need one without parameters in '{1}': declare it there, or declare a constructor "
        + "in '{0}' that calls ': base(…)' with what the other needs",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn009");

    public static readonly DiagnosticDescriptor NoLayers = new(
        "FN010",
        "Network needs a layer",
        "The network '{0}' has no layers: add '[Dense(outputs, activation)]' for each layer, in order",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn010");

    public static readonly DiagnosticDescriptor LayersWithoutNetwork = new(
        "FN011",
        "Layers need a network",
        "'{0}' has layers but is no network: add '[Network(inputs)]', or remove [{1}]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn011");

    public static readonly DiagnosticDescriptor LayersSpread = new(
        "FN012",
        "Layers must be on the declaration that has [Network]",
        "Layers have no order across declarations: move this [{1}] of '{0}' to the declaration that has [Network]",
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
        "Loss.CrossEntropy compares distributions, but the last layer ends in Activation.{0}: write {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn016");

    public static readonly DiagnosticDescriptor BinaryCrossEntropyWithoutSigmoid = new(
        "FN017",
        "BinaryCrossEntropy needs Sigmoid on the last layer",
        "Loss.BinaryCrossEntropy compares probabilities, but the last layer ends in Activation.{0}: write '{1}' there",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn017");

    public static readonly DiagnosticDescriptor LossTrainsBadly = new(
        "FN018",
        "Loss trains badly after this activation",
        "Loss.{0} after Activation.{1} trains badly, since its gradient vanishes where outputs are surely wrong: write 'Loss = Loss.{2}'",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help + "fn018");

    public static readonly DiagnosticDescriptor TooManyParameters = new(
        "FN019",
        "Network has too many parameters",
        "This layer takes the network '{0}' to {1} parameters, more than {2}: write fewer outputs here, or fewer {3}",
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

    public static readonly DiagnosticDescriptor SoftmaxOverOneOutput = new(
        "FN025",
        "Softmax over a single output is always 1",
        "A softmax over a single output is always 1, whatever the inputs, so it never trains: write {0}'{1}' for the "
        + "probability of one of two classes, or one output for each class",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help + "fn025");

    public static readonly DiagnosticDescriptor CallNeedsLoss = new(
        "FN026",
        "Call needs a network with a loss",
        "'{0}' needs a loss, and the network '{1}' declares none: write '[Network({2}, Loss = Loss.{3})]'",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help + "fn026");

    public static readonly DiagnosticDescriptor ArgumentNotFlat = new(
        "FN027",
        "Rows must be one after the other in memory",
        "A '{0}' is no span of '{1}', one row after the other: {2}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help + "fn027");

    public static readonly DiagnosticDescriptor NetworksAlike = new(
        "FN028",
        "Networks start with the same parameters",
        "Every '{0}' that is made here starts with the same parameters, those of seed 0: {1}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help + "fn028");

    public static readonly DiagnosticDescriptor CopySharesParameters = new(
        "FN029",
        "MemberwiseClone shares the parameters",
        "A copy by MemberwiseClone shares the parameters of the network '{0}', so that training one trains the other: write '{1}'",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help + "fn029");

    public static readonly DiagnosticDescriptor ParametersNotSerialized = new(
        "FN030",
        "Parameters are not serialised",
        "The serializer does not see the generated parameters of '{0}', which would be lost: write '{1}' in the class",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help + "fn030");

    public static readonly DiagnosticDescriptor GeneratedElsewhere = new(
        "FN031",
        "Network is declared in generated code",
        "The network '{0}' is declared in code that another generator writes, and generators do not see each other's: declare it in a .cs file of your own, for a Razor component in its code-behind",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn031");

    public static readonly DiagnosticDescriptor GeneratedTwice = new(
        "FN032",
        "Generator runs twice",
        "FixedNet's generator runs twice in this project, and each adds the members of '{0}': reference either the package FixedNet or the project FixedNet.Generator, not both",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn032");

    public static readonly DiagnosticDescriptor UnreadableValue = new(
        "FN033",
        "Attribute value cannot be read",
        "'{0}' is {1}, where this generator reads a value of type '{2}': use FixedNet's own attributes, of the generator's version",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn033");

    public static readonly DiagnosticDescriptor GeneratedConstant = new(
        "FN034",
        "Attribute value is a generated constant",
        "'{0}' is or depends on a constant that a generator writes, which generators do not see: write the number, or a constant of your own",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn034");

    public static readonly DiagnosticDescriptor PropertyUnreadable = new(
        "FN035",
        "Project property cannot be read",
        "The project's property {0} is '{1}', which cannot be read, and is passed over: {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn035", customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor NumberOutOfRange = new(
        "FN036",
        "Number of a layer is out of range",
        "'{0}' must be {1}, but is {2}: write '{0} = {3}', its default, or leave it out",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn036");

    public static readonly DiagnosticDescriptor SlopeWithoutLeakyRelu = new(
        "FN037",
        "Slope is of LeakyRelu alone",
        "'Slope' is the slope of LeakyRelu below 0, but this layer ends in Activation.{0}: write 'Activation.LeakyRelu', or remove 'Slope'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn037");

    public static readonly DiagnosticDescriptor NoParameters = new(
        "FN038",
        "Network has no parameters",
        "No layer of the network '{0}' has parameters, so there is nothing to train or to save: add '[Dense(outputs, activation)]'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "fn038");

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
        EntryPointsNeedUnsafe,
        SoftmaxOverOneOutput,
        CallNeedsLoss,
        ArgumentNotFlat,
        NetworksAlike,
        CopySharesParameters,
        ParametersNotSerialized,
        GeneratedElsewhere,
        GeneratedTwice,
        UnreadableValue,
        GeneratedConstant,
        PropertyUnreadable,
        NumberOutOfRange,
        SlopeWithoutLeakyRelu,
        NoParameters);
}

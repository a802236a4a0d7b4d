using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FixedNet.Unity.Tests;

/// <summary>The package's source compiles where Unity compiles it, and so do networks of its users.</summary>
public sealed class CompilationTests
{
    private const string Networks = """
        using FixedNet;
        [Network(2, Loss = Loss.CrossEntropy)] [Dense(3, Activation.Tanh)] [Dense(2, Activation.Softmax)] public partial class Small { }
        [Network(70, Loss = Loss.BinaryCrossEntropy, Precision = Precision.Double)] [Dense(33, Activation.Gelu)] [Dense(1, Activation.Sigmoid)] public partial class Looped { }
        [Network(3)] [Dense(2048, Activation.Elu)] [Dense(2)] public partial class Unmanaged { }
        public static class Use
        {
            public static float Step(Small network, float[] x, float[] y) =>
                network.TrainBatch(x, y, new AdamW<float>(Small.ParameterCount, learningRate: 0.01));
        }
        """;

    [Fact]
    public void The_package_compiles_without_a_warning() => Assert.Empty(UnityCompilation.Problems(UnityCompilation.Package));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Networks_of_users_compile_without_a_warning(bool allowUnsafe)
    {
        var user = UnityCompilation.User(allowUnsafe, LanguageVersion.CSharp9, ("Networks.cs", Networks));
        Assert.Empty(UnityCompilation.Problems(user));
        Assert.Equal(4, user.SyntaxTrees.Length); // each network got its code
        Assert.Contains(user.GetTypeByMetadataName("Small")!.GetMembers("TrainBatch"), member => member.DeclaredAccessibility == Accessibility.Public);
    }

    [Fact]
    public void The_sample_compiles_without_a_warning()
    {
        const string folder = "Samples~/TrainInUpdate/";
        string engine = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "UnityEngine.cs"));
        var sample = UnityCompilation.User(
            UnityCompilation.AllowsUnsafe(folder + "FixedNet.Samples.TrainInUpdate.asmdef"), LanguageVersion.CSharp9,
            [.. UnityCompilation.Sources(folder), ("UnityEngine.cs", engine)]);
        Assert.Empty(UnityCompilation.Problems(sample));
        Assert.NotEmpty(sample.GetTypeByMetadataName("FixedNet.Samples.HeightNetwork")!.GetMembers("TrainBatch"));
    }

    /// <summary>As in Unity before 2021.2.</summary>
    [Fact]
    public void A_project_at_CSharp_8_is_told_so()
    {
        var user = UnityCompilation.User(
            false, LanguageVersion.CSharp8, ("Net.cs", "using FixedNet;\n[Network(2), Dense(1)] public partial class Net { }"));
        var problem = Assert.Single(UnityCompilation.Problems(user));
        Assert.Equal("FN022", problem.Id);
        Assert.Contains("compiled as C# 8.0", problem.GetMessage());
    }

    [Fact]
    public void Nothing_but_netstandard_is_referred_to()
    {
        using var stream = new MemoryStream();
        Assert.True(UnityCompilation.Package.Emit(stream).Success);
        stream.Position = 0;
        using var reader = new System.Reflection.PortableExecutable.PEReader(stream);
        var metadata = System.Reflection.Metadata.PEReaderExtensions.GetMetadataReader(reader);
        var reference = metadata.GetAssemblyReference(Assert.Single(metadata.AssemblyReferences));
        Assert.Equal(("netstandard", new Version(2, 1, 0, 0)), (metadata.GetString(reference.Name), reference.Version));
    }
}

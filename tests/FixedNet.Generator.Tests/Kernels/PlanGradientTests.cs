using FixedNet.Generator.Ir;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Planning;
using FixedNet.Generator.Tests.Numbers;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Kernels;

/// <summary>
/// Every form of nest that the planner makes, in every dialect, interpreted: each gradient against finite differences of the same plan's own numbers, by
/// every pass that has one.
/// </summary>
[Trait(Depends.On, Depends.Nothing)]
public class PlanGradientTests
{
    public static TheoryData<int, bool> Dialects => new() { { 0, false }, { 512, false }, { 256, false }, { 128, false }, { 0, true }, { 512, true }, { 256, true }, { 128, true } };

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Every_gradient_of_every_plan_agrees_with_finite_differences(int bits, bool deterministic)
    {
        foreach (var (k, spec) in OfEveryEnd(deterministic).Concat(OfEveryForm(bits, deterministic)).Index())
        {
            var network = new InterpretedNetwork(spec, bits: bits);
            bool isLarge = spec.ParameterCount > 1_000;
            int batch = isLarge ? 2 : 1 + k % 11;
            CheckedGradient.AssertPasses(network, Problem.Random(spec, batch, seed: 3 + k), coordinates: isLarge ? 0 : 1);
            CheckDescent(network, Problem.Random(spec, batch, seed: 4 + k));
            CheckOneSample(network, Problem.Random(spec, 1, seed: 5 + k));
        }
    }

    /// <summary>What there is to be met, beside the loops: else the list of forms would be a list of those that it happens to see.</summary>
    [Fact]
    public void Every_way_through_a_network_and_every_accumulation_is_among_the_forms()
    {
        string forms = string.Join('\n', Dialects.SelectMany(row => OfEveryForm((int)row[0], (bool)row[1]).SelectMany(spec => Forms(spec, (int)row[0]))).Distinct());
        string[] loops = [" side by side", " in lanes", " carrying", " in parts", " with a remainder", "live ", "sample True", "sample False", "let wide"];
        // Dense layers have nothing row by row; LayerKernelTests has the layers that do.
        string[] kinds = [.. typeof(Nest).Assembly.GetTypes().Where(type => type.BaseType == typeof(Form) || type.BaseType == typeof(Ending)).Select(type => type.Name).Where(name => name != "RowByRow")];
        foreach (string part in loops.Concat(kinds).Concat(Enum.GetNames<Around>()).Concat(Enum.GetNames<BatchForm>()).Concat(Enum.GetNames<Accumulation>().Select(how => how + " in ")).Concat(Enum.GetNames<Home>()))
            Assert.Contains(part, forms);
    }

    /// <summary>Every last activation with every loss, for samples in lanes and for blocked products.</summary>
    private static IEnumerable<NetworkSpec> OfEveryEnd(bool deterministic)
    {
        foreach (var (k, end) in SpecMatrix.Ends.Index())
        {
            int last = (end.Last == Activation.Softmax ? 2 : 1) + k % 6;
            Activation first = SpecMatrix.Hidden[k % 10], second = SpecMatrix.Hidden[(k + 3) % 10];
            NetworkSpec[] networks =
            [
                SpecMatrix.Network(3, end, (3, first), (last, end.Last)),
                SpecMatrix.Network(5 + k % 9, end, (13 + k % 5, first), (7 + k % 11, second), (last, end.Last)),
            ];
            foreach (var network in networks)
                yield return network with { Precision = (Precision)(k % 2), Deterministic = deterministic };
        }
    }

    /// <summary>Of many random networks, the smallest with each form of nest that the planner gives any of them.</summary>
    private static List<NetworkSpec> OfEveryForm(int bits, bool deterministic)
    {
        var random = new Random(1);
        var ends = SpecMatrix.Ends.ToList();
        var known = new HashSet<string>();
        List<NetworkSpec> any = [.. Enumerable.Range(0, 1000).Select(k => Any(k % 20 == 0 ? 300 : k % 2 == 0 ? 40 : 10))];
        return [.. any.OrderBy(spec => spec.ParameterCount).Where(spec => Forms(spec, bits).ToList().FindAll(known.Add).Count > 0)];

        NetworkSpec Any(int most)
        {
            int Width() => random.Next(1, most + 1);
            // Among so many neurons of a function with a kink, some lie close to it.
            Activation Function() => most > 40 ? Activation.Tanh : SpecMatrix.Hidden[random.Next(10)];
            var end = most > 40 ? (Activation.Identity, Loss.HalfSquaredError, Reduction.Mean) : ends[random.Next(ends.Count)];
            var hidden = Enumerable.Range(0, random.Next(0, 4)).Select(_ => (Width(), Function())).ToList();
            return SpecMatrix.Network(Width(), end, [.. hidden, (Width(), end.Item1)]) with { Precision = (Precision)random.Next(2), Deterministic = deterministic };
        }
    }

    /// <summary>Of each statement, the loops around it as far as they change the order of things, and what it does to which memory.</summary>
    private static IEnumerable<string> Forms(NetworkSpec spec, int bits)
    {
        NetworkCode code = NetworkCode.Of(InterpretedNetwork.PlanOf(spec, bits));
        return code.Kernels.SelectMany(kernel => Forms(kernel.Body, "")).Append(code.Plan.Batch.Form.ToString()).Append($"sample {code.Plan.Sample?.InLocals}").Distinct();
    }

    private static IEnumerable<string> Forms(IEnumerable<Statement> body, string around) => body.SelectMany(statement => statement switch
    {
        For loop => Forms(loop.Body, $"{around}{Text(loop.Loop)} "),
        Nest nest => Forms(nest.Body, $"{around}{Text(nest.Form)} around it {nest.Around}: "),
        Accumulate { Target: Element target } sum => [$"{around}{sum.How} in {target.Buffer.Home} of {Read(sum.Value)}"],
        Accumulate sum => [$"{around}{sum.How} in a local of {Read(sum.Value)}"],
        Assign assign => [$"{around}assign to {assign.Target.Buffer.Home} {Read(assign.Value)}"],
        Let let => [$"{around}let{(let.Wide ? " wide" : "")} {Read(let.Value)}"],
        Remark => (IEnumerable<string>)[],
        _ => throw Walk.Unknown(statement),
    });

    /// <summary>Which memory a value is read from, and whether only where a sample is of the batch.</summary>
    private static string Read(Expression value) => (value is Live ? "live " : "")
        + string.Join(' ', Walk.Parts(value).OfType<Element>().Select(element => element.Buffer.Home).Distinct().Order());

    private static string Text(Form form) => form switch
    {
        Product product => $"Product {product.Ending.GetType().Name}{(product.IsOverSamples ? " over samples" : "")}{(product.IsTransposed ? " transposed" : "")}",
        _ => form.GetType().Name,
    };

    private static string Text(Loop loop)
    {
        Run run = loop.Run;
        int together = run.OneByOne ? 1 : run.Tile * run.Lanes;
        return loop.Variable
            + (run.Tile > 1 && !run.OneByOne ? " side by side" : "") + (run.Lanes > 1 ? " in lanes" : "") + (run.CarriesSums ? " carrying" : "") + (run.Sums > 1 ? " in parts" : "")
            + (loop.Extent % together > 0 ? " with a remainder" : "");
    }

    /// <summary>What a step takes from the parameters is η times the gradient.</summary>
    private static void CheckDescent(InterpretedNetwork network, Problem at)
    {
        if (!network.Descends)
            return;
        const double eta = 0.125;
        double[] moved = network.Descend(at.Parameters, at.Inputs, at.Targets, eta).Parameters;
        double[] gradient = [.. at.Parameters.Zip(moved, (before, after) => (before - after) / eta)];
        CheckedGradient.Of(parameters => network.Evaluate(parameters, at.Inputs, at.Targets), at.Parameters, gradient, coordinates: 0).AssertPassed($"{network}: descent");
    }

    /// <summary>The kernel for one sample has no way back: its outputs move as the batch's gradient says.</summary>
    private static void CheckOneSample(InterpretedNetwork network, Problem at)
    {
        double Product(double[] parameters, double[] input) => network.Output(parameters, input).Zip(at.OutputGradients, (a, factor) => a * factor).Sum();
        Derivatives product = network.VectorJacobianProduct(at.Parameters, at.Inputs, at.OutputGradients);
        CheckedGradient.Of(parameters => Product(parameters, at.Inputs), at.Parameters, product.Gradient, coordinates: 0).AssertPassed($"{network}: one sample by parameters");
        CheckedGradient.Of(input => Product(at.Parameters, input), at.Inputs, product.InputGradients, coordinates: 0).AssertPassed($"{network}: one sample by inputs");
    }
}

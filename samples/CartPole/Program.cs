using System.Text;
using FixedNet;
using Samples.CartPole;
using Samples.Shared;
using Spectre.Console;

const int TrainingSteps = 500, EnoughSteps = 2000, ShownSteps = 100, MaxGenerations = 500;
CartPoleOptions? options = CartPoleOptions.Parse(args, out int exitCode);
if (options is null)
    return exitCode;

Console.OutputEncoding = Encoding.UTF8;
Console.WriteLine("A cart can be pushed to the left or to the right, fifty times a second; the pole on it is to stay up.");
Console.WriteLine();

var evolution = new Evolution(options.Seed);
Policy policy = evolution.Policy;
var fresh = new SplitMix64(~options.Seed); // for starts that are none of the training's
IAnsiConsole console = SampleConsole.Create();
if (console.IsLive())
    console.Live(new Text("")).Start(live => Learn((cart, caption) => Animate(live, cart, caption)));
else
    Learn(show: null);

CartState last = default;
int balanced = Episode.Run(policy, CartState.Start(ref fresh), EnoughSteps, cart => last = cart);
Console.WriteLine();
Console.WriteLine(CartDrawing.Of(last));
Console.WriteLine();
Console.WriteLine($"balanced for {balanced} steps");
return balanced >= TrainingSteps ? 0 : CommandLine.PromiseBroken;

// Generation after generation, until the policy keeps the pole up from every start of an examination.
void Learn(Action<CartState, string>? show)
{
    int fewest = 0;
    for (int generation = 1; generation <= MaxGenerations && fewest < EnoughSteps; generation++)
    {
        evolution.Step(TrainingSteps);
        fewest = Examination.FewestSteps(policy, EnoughSteps, ref fresh);
        string caption = $"generation {generation,2}: {evolution.MeanSteps,3:0} steps on average; the policy itself, from its worst start: {fewest}";
        if (show is null)
            Console.WriteLine(caption);
        else if (int.IsPow2(generation) || fewest == EnoughSteps)
            Episode.Run(policy, CartState.Start(ref fresh), ShownSteps, cart => show(cart, caption));
    }
}

static void Animate(LiveDisplayContext live, CartState cart, string caption)
{
    live.UpdateTarget(new Text($"{caption}\n\n{CartDrawing.Of(cart)}"));
    Thread.Sleep(TimeSpan.FromSeconds(CartState.SecondsAStep));
}

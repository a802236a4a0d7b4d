using System.Diagnostics;

namespace Samples.GameLoop;

/// <summary>The game: a world, and the loop that moves it on by a sixtieth of a second at a time.</summary>
internal sealed class Game
{
    private const int FramesASecond = 60;

    /// <summary>A frame moves the world by as much however long it took: a slow machine plays the same game.</summary>
    private const float DeltaTime = 1f / FramesASecond;

    private readonly GameOptions _options;
    private readonly Target _target = new();
    private readonly Swarm _swarm;
    private readonly Apprentice _apprentice = new(seed: 2);
    private readonly int _pupilsAFrame;

    public Game(GameOptions options)
    {
        _options = options;
        _swarm = new Swarm(options.Agents, seed: 1);
        // By the last frame every agent has taken over what the apprentice knew.
        _pupilsAFrame = (options.Agents + options.Frames - 1) / options.Frames;
    }

    /// <summary>The loss of the apprentice's first lesson.</summary>
    public float LossAtFirst { get; private set; }

    /// <summary>Plays every frame, and reports after every so many.</summary>
    public IEnumerable<Report> Run(int framesApart)
    {
        // Behind the loading screen: a method's first call has it compiled, and the first step of training takes the memory that it needs.
        Update(learning: TimeSpan.Zero);
        LossAtFirst = _apprentice.Loss;

        FrameCosts costs = default;
        long start = Stopwatch.GetTimestamp();
        for (int frame = 1; frame <= _options.Frames; frame++)
        {
            costs += MeasuredUpdate();
            if (frame % framesApart == 0 || frame == _options.Frames)
            {
                yield return ReportOf(frame, costs);
                costs = default;
            }

            if (!_options.Unpaced)
                WaitUntil(start, TimeSpan.FromSeconds((double)frame / FramesASecond));
        }
    }

    /// <summary>All that happens in a frame.</summary>
    /// <returns>The time that the brains of the swarm took.</returns>
    private TimeSpan Update(TimeSpan learning)
    {
        _target.Update(DeltaTime);
        _swarm.Sense(_target);

        long start = Stopwatch.GetTimestamp();
        _swarm.Think();
        TimeSpan thinking = Stopwatch.GetElapsedTime(start);

        _swarm.Act(DeltaTime);
        _apprentice.Learn(_swarm, learning);
        _swarm.Learn(_apprentice.Brain, _pupilsAFrame);
        return thinking;
    }

    private FrameCosts MeasuredUpdate()
    {
        int collections = GC.CollectionCount(0); // of older generations too
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        TimeSpan thinking = Update(_options.Budget);
        TimeSpan frame = Stopwatch.GetElapsedTime(start);
        return new FrameCosts(
            1, frame, frame, thinking, GC.GetAllocatedBytesForCurrentThread() - bytes, GC.CollectionCount(0) - collections);
    }

    private Report ReportOf(int frame, FrameCosts costs) =>
        new(frame, _options, costs, _apprentice.Loss, _apprentice.Lessons, _swarm.MeanDistance(_target));

    private static void WaitUntil(long start, TimeSpan due)
    {
        TimeSpan rest = due - Stopwatch.GetElapsedTime(start);
        if (rest > TimeSpan.Zero)
            Thread.Sleep(rest);
    }
}

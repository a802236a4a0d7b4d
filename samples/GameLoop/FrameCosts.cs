namespace Samples.GameLoop;

/// <summary>What the work of some frames took; waiting and drawing are not counted.</summary>
internal readonly record struct FrameCosts(int Frames, TimeSpan Total, TimeSpan Worst, TimeSpan Thinking, long Bytes, int Collections)
{
    public double MeanMilliseconds => Total.TotalMilliseconds / Frames;

    public double NanosecondsABrain(int agents) => Thinking.TotalNanoseconds / Frames / agents;

    public static FrameCosts operator +(FrameCosts a, FrameCosts b) => new(
        a.Frames + b.Frames, a.Total + b.Total, a.Worst > b.Worst ? a.Worst : b.Worst, a.Thinking + b.Thinking,
        a.Bytes + b.Bytes, a.Collections + b.Collections);
}

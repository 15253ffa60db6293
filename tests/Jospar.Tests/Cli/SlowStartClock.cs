namespace Jospar.Tests.Cli;

/// <summary>A clock that stands still, but that half a minute passes once the command has begun.</summary>
internal sealed class SlowStartClock : TimeProvider
{
    private int _looks;

    public override long TimestampFrequency => 1;

    public override long GetTimestamp() => Interlocked.Increment(ref _looks) == 1 ? 0 : 30;
}

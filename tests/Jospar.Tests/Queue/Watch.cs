namespace Jospar.Tests.Queue;

/// <summary>Acts at once on each report.</summary>
internal sealed class Watch<T>(Action<T> act) : IProgress<T>
{
    public void Report(T value) => act(value);
}

namespace Jospar.Cli.Terminals;

/// <summary>Where a command speaks and what it hears; tests hand in their own.</summary>
/// <param name="Output">Results go here.</param>
/// <param name="Error">Progress and trouble go here.</param>
/// <param name="IsLive">Whether a person watches <paramref name="Error"/>, so that a line may be redrawn.</param>
/// <param name="Width">Columns of the terminal.</param>
/// <param name="Folder">The folder that relative paths are meant from.</param>
/// <param name="Clock">Measures how long things take.</param>
/// <param name="Variable">Reads an environment variable.</param>
/// <param name="Stop">Cancelled when the user wants an end.</param>
internal sealed record Terminal(
    TextWriter Output,
    TextWriter Error,
    bool IsLive,
    int Width,
    string Folder,
    TimeProvider Clock,
    Func<string, string?> Variable,
    CancellationToken Stop)
{
    /// <summary>The folder that this process was started in; empty where it was deleted since.</summary>
    public static string? FindCurrentFolder()
    {
        try
        {
            return Directory.GetCurrentDirectory();
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>The terminal that this process was started in.</summary>
    public static Terminal OfThisProcess(string folder, CancellationToken stop)
    {
        var isLive = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Terminal(
            new OutputWriter(Console.Out),
            Console.Error,
            isLive,
            isLive ? Math.Max(40, Console.WindowWidth) : 100,
            folder,
            TimeProvider.System,
            Environment.GetEnvironmentVariable,
            stop);
    }

    /// <summary>The full path of what the user named.</summary>
    public string PathOf(string named) => Path.GetFullPath(named, Folder);

    /// <summary>Prints lines of a result.</summary>
    public void Say(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Output.WriteLine(line);
        }
    }
}

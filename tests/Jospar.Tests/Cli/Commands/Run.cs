using Jospar.Cli;
using Jospar.Cli.Terminals;
using Jospar.Tests.House;

namespace Jospar.Tests.Cli.Commands;

/// <summary>One command line, run in a folder of its own with the examples beside it; gone when disposed.</summary>
internal sealed class Run : IDisposable
{
    /// <summary>A programme that is planned in a moment.</summary>
    public const string Small = "examples/two-regions";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jospar run ");
    private RecordingTerminal _terminal = new();

    public Run()
    {
        Directory.CreateSymbolicLink(PathOf("examples"), Path.Combine(Repository.Root, "examples"));
        Renew(CancellationToken.None);
    }

    /// <summary>The terminal of the last command line.</summary>
    public Terminal Terminal => _terminal.Terminal;

    /// <summary>The clock of the command line, where something real must be waited for; one that stands still by default.</summary>
    public TimeProvider? Clock { get; set; }

    public string Output => _terminal.Output;

    public string Error => _terminal.Error;

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>A copy of the small programme, to be spoilt.</summary>
    public string Copy(string name)
    {
        Directory.CreateDirectory(PathOf(name));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, Small)))
        {
            File.Copy(file, Path.Combine(PathOf(name), Path.GetFileName(file)));
        }

        return PathOf(name);
    }

    public async Task<int> Jospar(string line, CancellationToken stop = default, params (string Name, string Value)[] variables)
    {
        Renew(stop);
        foreach (var name in (string[])["HIGHS_LIBRARY", "XDG_CACHE_HOME", "HOME", "JOSPAR_SOLVER", "JOSPAR_HOME"])
        {
            if (Environment.GetEnvironmentVariable(name) is { } value)
            {
                _terminal.Variables[name] = value;
            }
        }

        foreach (var (name, value) in variables)
        {
            _terminal.Variables[name] = value;
        }

        return await Application.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), Clock is null ? Terminal : Terminal with { Clock = Clock });
    }

    private void Renew(CancellationToken stop) => _terminal = new RecordingTerminal(folder: _folder.FullName, stop: stop);

    public void Dispose() => _folder.Delete(recursive: true);
}

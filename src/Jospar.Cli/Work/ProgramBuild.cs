using System.Reflection;
using System.Reflection.Metadata;
using System.Text;
using Jospar.Queue;

namespace Jospar.Cli.Work;

/// <summary>
/// Which build of the program this is: told by the sources of its assemblies and by the tables in them, but not by the folder it
/// was built in, nor by what reports are drawn with, which is not there where Node was missing.
/// </summary>
internal static class ProgramBuild
{
    private const int Digits = 12;

    private static readonly Lazy<string> Own = new(() => IdOf(Assemblies().SelectMany(MarksOf)));

    /// <summary>The same for the same sources, and another one for others.</summary>
    public static string Id => Own.Value;

    /// <summary>The id of a program with <paramref name="marks"/>, in whatever order.</summary>
    internal static string IdOf(IEnumerable<string> marks) =>
        ContentHash.Of(Encoding.UTF8.GetBytes(string.Join('\n', marks.Order(StringComparer.Ordinal))))[..Digits];

    /// <summary>What an assembly was made from: each source and each table by its name and its SHA-256.</summary>
    internal static IEnumerable<string> MarksOf(Assembly assembly)
    {
        var tables = assembly.GetManifestResourceNames()
            .Where(table => !table.StartsWith("report/", StringComparison.Ordinal))
            .Select(table => $"{table} {HashOf(assembly, table)}");
        return SourcesOf(assembly).Concat(tables).Select(mark => $"{assembly.GetName().Name} {mark}");
    }

    /// <summary>The program's own assemblies.</summary>
    internal static IReadOnlyCollection<Assembly> Assemblies()
    {
        HashSet<Assembly> found = [];
        Stack<Assembly> open = new([typeof(ProgramBuild).Assembly]);
        while (open.TryPop(out var assembly))
        {
            var unseen = found.Add(assembly) ? assembly.GetReferencedAssemblies().Where(IsOwn) : [];
            foreach (var name in unseen)
            {
                open.Push(Assembly.Load(name));
            }
        }

        return found;
    }

    private static bool IsOwn(AssemblyName name) => name.Name!.StartsWith("Jospar.", StringComparison.Ordinal);

    // The symbols hold a digest of each source; where they were taken away, the number of the module has to do.
    private static string[] SourcesOf(Assembly assembly)
    {
        var symbols = Path.ChangeExtension(assembly.Location, "pdb");
        if (!File.Exists(symbols))
        {
            return [assembly.ManifestModule.ModuleVersionId.ToString()];
        }

        using var stored = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(symbols));
        var reader = stored.GetMetadataReader();
        return [.. reader.Documents.Select(source => reader.GetDocument(source)).Select(source =>
            $"{Path.GetFileName(reader.GetString(source.Name))} {Convert.ToHexStringLower(reader.GetBlobBytes(source.Hash))}")];
    }

    private static string HashOf(Assembly assembly, string table)
    {
        using var stream = assembly.GetManifestResourceStream(table)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return ContentHash.Of(content.ToArray());
    }
}

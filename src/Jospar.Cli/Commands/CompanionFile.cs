using Jospar.Files;

namespace Jospar.Cli.Commands;

/// <summary>A file of text that is added to a plan's folder after the plan was written.</summary>
internal static class CompanionFile
{
    /// <summary>Writes the text, whole or not at all; the folder is made where it is not there.</summary>
    public static void Write(string folder, string name, string text) =>
        WholeFile.WriteText(Path.Combine(folder, name), writer => writer.Write(text));

    /// <summary>The file's text; empty where there is none.</summary>
    public static string? FindText(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }
}

using System.Text;

namespace Jospar.Cli.Commands;

/// <summary>A file of text that is added to a plan's folder after the plan was written.</summary>
internal static class CompanionFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes the text beside its place and moves it there, so that a stopped run leaves no half file; the folder is made
    /// where it is not there.
    /// </summary>
    public static void Write(string folder, string name, string text)
    {
        Directory.CreateDirectory(folder);
        var beside = Path.Combine(folder, $".{name}.part");
        File.WriteAllText(beside, text, Utf8);
        File.Move(beside, Path.Combine(folder, name), overwrite: true);
    }

    /// <summary>The file's text; empty where there is none.</summary>
    public static string? FindText(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? File.ReadAllText(path, Utf8) : null;
    }
}

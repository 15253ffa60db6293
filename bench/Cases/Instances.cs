using System.Globalization;
using Jospar.Packages.Generation;
using Jospar.Packages.Writing;

namespace Jospar.Bench.Cases;

/// <summary>The packages that are measured: the example of the checkout, and generated ones kept under <c>artifacts/</c>.</summary>
internal static class Instances
{
    private static readonly Dictionary<string, int> Sizes = new() { ["national"] = 800, ["continental"] = 8000 };

    /// <summary>The folder of an instance: <c>example</c>, <c>national</c>, <c>continental</c>, or a path.</summary>
    public static string FolderOf(string instance, int seed)
    {
        string root = Environment.GetEnvironmentVariable("JOSPAR_HOME") ?? Environment.CurrentDirectory;
        if (instance == "example")
        {
            return Path.Combine(root, "examples", "kazakhstan");
        }

        if (!Sizes.TryGetValue(instance, out int projects))
        {
            return Directory.Exists(instance) ? instance : throw new InvalidOperationException($"There is no instance {instance}.");
        }

        // Written anew each time: an older generator's package must not be measured.
        string folder = Path.Combine(WorkFolder(), string.Create(CultureInfo.InvariantCulture, $"{instance}-{seed}"));
        PackageWriter.Write(ProgrammeWriter.ToPackage(ProgrammeGenerator.Generate(new GeneratorOptions(projects, seed))), folder);
        return folder;
    }

    /// <summary>Where files of a run go.</summary>
    public static string WorkFolder()
    {
        string root = Environment.GetEnvironmentVariable("JOSPAR_HOME") ?? Environment.CurrentDirectory;
        return Directory.CreateDirectory(Path.Combine(root, "artifacts", "bench-files")).FullName;
    }
}

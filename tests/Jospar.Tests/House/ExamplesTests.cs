namespace Jospar.Tests.House;

/// <summary>What the documentation shows is run, line by line, in an empty folder beside the example programmes.</summary>
public sealed class ExamplesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jospar examples ").FullName;

    public static TheoryData<string> Pages => ["README.md", "docs/commands.md", "docs/generate.md"];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Examples_OfAPage_RunAsShown(string page)
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder, "jospar"), Path.Combine(Repository.Root, "jospar"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "examples"), Path.Combine(Repository.Root, "examples"));
        var examples = ConsoleExample.In(page).ToArray();
        Assert.Contains(examples, example => example.Command.StartsWith("./jospar", StringComparison.Ordinal));
        Assert.All(examples, Check);
    }

    private void Check(ConsoleExample example)
    {
        var result = Shell.Run(example.Command, _folder, TimeSpan.FromMinutes(8));
        var said = $"{example.Page}:{example.Line}: {example.Command}\nexit {result.ExitCode}\n{result.Output}\n{result.Error}";
        Assert.True(result.ExitCode == example.ExitCode, said);
        var missing = example.FirstMissing(result.Output + "\n" + result.Error);
        Assert.True(missing is null, $"Not printed: {missing}\n{said}");
    }
}

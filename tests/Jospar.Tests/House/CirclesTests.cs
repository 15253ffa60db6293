namespace Jospar.Tests.House;

/// <summary>Folders beside each other know each other one way only, so that each can be read without the ones that use it.</summary>
public class CirclesTests
{
    [Fact]
    public void Folders_OfTheSources_FormNoCircle()
    {
        var graph = FolderGraph.Of([.. Repository.SourceFiles.Select(path => (path, Repository.Read(path)))]);
        string circles = string.Join('\n', graph.Circles());
        Assert.True(circles.Length == 0, circles);
    }

    [Fact]
    public void Circles_OfThreeFolders_AreFoundWithAnExampleOfEachUse()
    {
        var graph = FolderGraph.Of(
        [
            ("src/A/Reading/Deep/Reader.cs", "using A.Writing;\nnamespace A.Reading.Deep;\npublic class Reader { Writer? Next; }"),
            ("src/A/Writing/Writer.cs", "namespace A.Writing;\npublic class Writer { string Text => $\"{A.Checking.Checker.Name} and {Checker.Name}\"; }\n"),
            ("src/A/Checking/Checker.cs", "using A.Reading.Deep;\nnamespace A.Checking;\npublic class Checker { Reader? First; }"),
            ("src/A/Writing/Other.cs", "using A.Checking;\nnamespace A.Writing;\ninternal record Other(Checker Checker);"),
        ]);
        Assert.Equal(
            [
                "src/A/Checking → src/A/Reading: Reader in Checker.cs",
                "src/A/Reading → src/A/Writing: Writer in Reader.cs",
                "src/A/Writing → src/A/Checking: Checker in Other.cs",
            ],
            graph.Circles());
    }

    [Theory]
    [InlineData("// A Reader says it.")]
    [InlineData("string Said => \"Reader\";")]
    [InlineData("int Reading;")]
    public void Circles_WhereTheWayBackIsOnlyWords_AreNone(string said)
    {
        var graph = FolderGraph.Of(
        [
            ("src/A/Reading/Reader.cs", "using A.Writing;\nnamespace A.Reading;\npublic class Reader { Writer? Next; }"),
            ("src/A/Writing/Writer.cs", $"using A.Reading;\nnamespace A.Writing;\npublic class Writer\n{{\n    {said}\n}}"),
        ]);
        Assert.Empty(graph.Circles());
    }

    [Fact]
    public void Circles_BetweenAFolderAndOneInIt_AreNone()
    {
        var graph = FolderGraph.Of(
        [
            ("src/A/Reading/Reader.cs", "using A.Reading.Deep;\nnamespace A.Reading;\npublic class Reader { Diver? Next; }"),
            ("src/A/Reading/Deep/Diver.cs", "namespace A.Reading.Deep;\npublic class Diver { Reader? Owner; }"),
        ]);
        Assert.Empty(graph.Circles());
    }
}

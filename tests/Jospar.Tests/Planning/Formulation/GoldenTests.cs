using Jospar.Optimisation.Files;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Constraints;
using Jospar.Tests.House;

namespace Jospar.Tests.Planning.Formulation;

/// <summary>
/// One stem per constraint: its class, its rows, its golden file, its page and the page's title. The golden files are
/// checked by hand; <c>UPDATE_GOLDEN=1</c> in the environment writes them anew.
/// </summary>
public class GoldenTests
{
    private const string Folder = "tests/Jospar.Tests/Planning/Formulation/Golden";

    public static TheoryData<string> Stems => [.. AllConstraints.InOrder.Select(constraint => constraint.Stem)];

    public static TheoryData<string> Goals => ["shortfall_goal", "value_goal"];

    [Theory]
    [MemberData(nameof(Stems))]
    public void Rows_OfAConstraint_AreThoseOfItsGoldenFile(string stem)
    {
        var constraint = AllConstraints.InOrder.Single(candidate => candidate.Stem == stem);
        AssertGolden(stem, ProgrammeModel.Of(PlanningProblem.Of(GoldenProgrammes.Of(stem), isTightened: false), [constraint]));
    }

    [Theory]
    [MemberData(nameof(Goals))]
    public void Objective_OfAGoal_IsThatOfItsGoldenFile(string stem)
    {
        var programme = GoldenProgrammes.Of(stem);
        var goals = stem == "value_goal" ? [Jospar.Domain.Goal.Value] : programme.Terms.Goals;
        AssertGolden(stem, ProgrammeModel.Of(PlanningProblem.Of(programme with { Terms = programme.Terms with { Goals = goals } }), []));
    }

    [Fact]
    public void Classes_OfConstraints_AllStandInTheModel()
    {
        var classes = typeof(IConstraint).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IConstraint)));
        Assert.Equal(
            classes.Select(type => type.Name).Order(),
            AllConstraints.InOrder.Select(constraint => constraint.GetType().Name).Order());
    }

    [Theory]
    [MemberData(nameof(Stems))]
    public void Stem_OfAConstraint_IsItsClassRowsFileAndPage(string stem)
    {
        var constraint = AllConstraints.InOrder.Single(candidate => candidate.Stem == stem);
        Assert.Equal(string.Concat(stem.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..])), constraint.GetType().Name);
        string kebab = stem.Replace('_', '-');
        string title = char.ToUpperInvariant(kebab[0]) + kebab[1..].Replace('-', ' ');
        string page = $"docs/model/{kebab}.md";
        Assert.Contains(page, Repository.Files);
        Assert.Equal($"# {title}", Repository.Lines(page)[0]);
        Assert.Contains("| binds when |", Repository.Read(page), StringComparison.Ordinal);
        Assert.Contains("| its dual means |", Repository.Read(page), StringComparison.Ordinal);
        Assert.Contains($"({kebab}.md)", Repository.Read("docs/model/README.md"), StringComparison.Ordinal);
        string golden = Repository.Read($"{Folder}/{kebab}.lp");
        Assert.Equal(stem != "viability", golden.Contains($"\n {stem}[", StringComparison.Ordinal) || golden.Contains($"\n {stem}(", StringComparison.Ordinal));
    }

    private static void AssertGolden(string stem, ProgrammeModel model)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        LpWriter.Write(model.Model, writer);
        string path = $"{Folder}/{stem.Replace('_', '-')}.lp";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(Path.Combine(Repository.Root, path), writer.ToString());
        }

        Assert.Equal(Repository.Read(path), writer.ToString());
    }
}

using System.Text.Json;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;
using Jospar.Tests.House;

namespace Jospar.Tests.Planning.Plans.Folder;

public sealed class PlanFormatPageTests
{
    private const string Page = "docs/plan-folder.md";

    [Fact]
    public void Text_OfThePage_IsMadeFromTheDefinitions()
    {
        string page = Repository.Read(Page);
        int at = page.IndexOf(PlanFormatPage.Mark, StringComparison.Ordinal);
        string made = (at < 0 ? page : page[..at]) + PlanFormatPage.Mark + "\n" + PlanFormatPage.Text();
        if (Environment.GetEnvironmentVariable("JOSPAR_WRITE_DOCS") == "1")
        {
            File.WriteAllText(Path.Combine(Repository.Root, Page), made);
            return;
        }

        Assert.True(made == page, $"{Page} is not up to date: run this test once with JOSPAR_WRITE_DOCS=1.");
    }

    [Fact]
    public void Keys_OfPlanJson_AreDescribedOneByOne()
    {
        using var folder = new TemporaryFolder();
        var plan = SmallPlan.Create();
        plan = plan with
        {
            Decisions = plan.Decisions with { Discounts = [(new("metal"), 0.05m)] },
            Run = plan.Run with { Origin = new PlanOrigin(PlanPurpose.Robust, 200, 0.01m, "gas", 2026, 0.002m) },
        };
        PlanFolderWriter.Write(folder["plan"], plan, SmallProgramme.Create());
        using var json = JsonDocument.Parse(File.ReadAllText(folder["plan/plan.json"]));
        Assert.Equal(PlanFormat.Keys.Select(key => key.Path), KeysOf(json.RootElement, "").Distinct());
    }

    private static IEnumerable<string> KeysOf(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject()
            .SelectMany(member => KeysOf(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => KeysOf(item, path + "[]")),
        _ => [path],
    };
}

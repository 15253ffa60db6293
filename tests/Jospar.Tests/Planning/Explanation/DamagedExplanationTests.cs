using System.Globalization;
using System.Text.Json.Nodes;
using Jospar.Planning.Explanation;
using Jospar.Planning.Report;

namespace Jospar.Tests.Planning.Explanation;

/// <summary>An explanation that someone edited: it is known to be damaged, or a page can show it.</summary>
public sealed class DamagedExplanationTests
{
    // What may be left out, as it is told anew or was not known to earlier versions.
    private static readonly string[] Optional = ["has_plan", "value_of_committed", "contributor", "margin", "together", "missed", "discounts", "needs"];
    private static readonly Lazy<string> Whole = new(() => ExplanationJson.Text(StoredExplanation.Of(
        TwoRegions.Plan, TwoRegions.Explained(TwoRegions.Programme, TwoRegions.Plan, explainer => explainer.Everything(TimeSpan.FromMinutes(2))))));

    public static TheoryData<string> OtherValues =>
        ["null", "\"x\"", "-7", "2030.5", "1e20", "1e400", "7e27", "77", "true", "[]", "{}", "[null]", "\"\\ud800\"", Nested(200)];

    [Fact]
    public void Find_WithoutAnyOneField_GivesNothing()
    {
        foreach (var place in Places().Where(place => place[^1] is string name && !Optional.Contains(name)))
        {
            string text = Changed(place, (parent, name) => ((JsonObject)parent).Remove((string)name));
            Assert.True(StoredExplanation.Find(text, TwoRegions.Plan) is null, string.Join('.', place));
        }
    }

    [Theory]
    [MemberData(nameof(OtherValues))]
    public void Find_WithAnotherValueOfAnyOneField_GivesNothingOrWhatAPageCanShow(string value)
    {
        foreach (var place in Places())
        {
            const string mark = "here-is-another-value";
            string text = Changed(place, (parent, at) => Set(parent, at, mark)).Replace($"\"{mark}\"", value, StringComparison.Ordinal);
            var failure = Record.Exception(() => Show(text));
            Assert.True(failure is null, $"{string.Join('.', place)} = {value}: {failure}");
        }
    }

    [Theory]
    [InlineData("projects", "project")]
    [InlineData("targets", "target")]
    public void Find_OfThingsThatThePlanDoesNotKnow_GivesNothing(string list, string id)
    {
        string text = Changed([list, 0, id], (parent, at) => Set(parent, at, "unheard-of"));
        Assert.Null(StoredExplanation.Find(text, TwoRegions.Plan));
    }

    private static void Show(string text)
    {
        if (StoredExplanation.Find(text, TwoRegions.Plan) is { } found)
        {
            ReportWriter.Write(TwoRegions.Programme, TwoRegions.Plan, new ReportOptions("en") { Explanation = found });
        }
    }

    private static string Changed(object[] place, Action<JsonNode, object> change)
    {
        var root = JsonNode.Parse(Whole.Value)!;
        var parent = place[..^1].Aggregate(root, (node, at) => at is int index ? node[index]! : node[(string)at]!);
        change(parent, place[^1]);
        return root.ToJsonString();
    }

    private static void Set(JsonNode parent, object at, string value)
    {
        if (at is int index)
        {
            parent[index] = value;
        }
        else
        {
            parent[(string)at] = value;
        }
    }

    // Each kind of field once, whichever project or target has it.
    private static IEnumerable<object[]> Places() => PlacesIn(JsonNode.Parse(Whole.Value)!, []).DistinctBy(
        place => string.Join('.', place.Select(at => at is int ? "[]" : (string)at)));

    private static IEnumerable<object[]> PlacesIn(JsonNode node, object[] place)
    {
        IEnumerable<(object At, JsonNode? Node)> children = node switch
        {
            JsonObject fields => fields.Select(field => ((object)field.Key, field.Value)),
            JsonArray items => items.Select((item, at) => ((object)at, item)),
            _ => [],
        };
        return children.SelectMany(child => (IEnumerable<object[]>)[[.. place, child.At], .. child.Node is null ? [] : PlacesIn(child.Node, [.. place, child.At])]);
    }

    private static string Nested(int depth) => string.Create(CultureInfo.InvariantCulture, $"{new string('[', depth)}{new string(']', depth)}");
}

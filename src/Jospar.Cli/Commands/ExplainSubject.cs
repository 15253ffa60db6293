using Jospar.Domain;

namespace Jospar.Cli.Commands;

/// <summary>What <c>jospar explain</c> is to speak of: named by its id, or by a name that only one thing has.</summary>
internal static class ExplainSubject
{
    private const int MostNamed = 5;

    /// <summary>The request with the subject's id in it, or what is said where the programme has no such thing.</summary>
    public static (ExplainRequest Request, string? Unknown) Find(ExplainRequest request, Programme programme)
    {
        var (kind, named, known) = request switch
        {
            { Project: { } project } => ("project", project, programme.Projects.Select(it => (it.Id.Value, it.Name))),
            { Target: { } target } => ("target", target, programme.Targets.Select(it => (it.Id.Value, it.Name))),
            { Zone: { } zone } => ("place", zone, programme.Places.Where(it => it.Kind != PlaceKind.World).Select(it => (it.Id.Value, it.Name))),
            { Fund: { } fund } => ("fund", fund, programme.Funds.Select(it => (it.Id.Value, it.Name))),
            _ => ("", "", []),
        };
        if (kind.Length == 0)
        {
            return (request, null);
        }

        (string Id, LocalisedText Name)[] things = [.. known];
        return FindId(named, things) is { } id ? (With(request, id), null) : (request, Unknown(kind, named, things));
    }

    /// <summary>What is said where the programme has no such thing, with some that it has.</summary>
    internal static string Unknown(string kind, string named, IReadOnlyCollection<(string Id, LocalisedText Name)> known)
    {
        var like = known.Where(it => it.Id.Contains(named, StringComparison.OrdinalIgnoreCase))
            .Concat(known.Where(it => NamesOf(it).Any(name => name.Contains(named, StringComparison.OrdinalIgnoreCase))))
            .DistinctBy(it => it.Id).Take(MostNamed).Select(Text).ToArray();
        string[] some = like.Length > 0 ? like : [.. known.Take(MostNamed).Select(it => it.Id)];
        var there = known.Count == 0 ? "none at all" : $"{known.Count}{(some.Length == known.Count ? ":" : ", such as")} {string.Join(", ", some)}";
        return $"The programme has no {kind} '{named}'. It has {there}.";
    }

    /// <summary>The id of what is called so; nothing where nothing is, or more than one thing.</summary>
    internal static string? FindId(string named, IReadOnlyCollection<(string Id, LocalisedText Name)> known)
    {
        if (known.Any(it => it.Id == named))
        {
            return named;
        }

        var called = known.Where(it => NamesOf(it).Contains(named, StringComparer.OrdinalIgnoreCase)).Take(2).ToArray();
        return called is [var one] ? one.Id : null;
    }

    private static string Text((string Id, LocalisedText Name) thing) => thing.Name.En == thing.Id ? thing.Id : $"{thing.Id} ({thing.Name.En})";

    private static IEnumerable<string> NamesOf((string Id, LocalisedText Name) thing) =>
        new[] { thing.Name.En, thing.Name.Kk, thing.Name.Ru }.OfType<string>();

    private static ExplainRequest With(ExplainRequest request, string id) => request with
    {
        Project = request.Project is null ? null : id,
        Target = request.Target is null ? null : id,
        Zone = request.Zone is null ? null : id,
        Fund = request.Fund is null ? null : id,
    };
}

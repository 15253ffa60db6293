using Jospar.Cli.Printing;
using Jospar.Cli.Progress;
using Jospar.Cli.Terminals;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Explanation;
using Jospar.Planning.Replanning;

namespace Jospar.Cli.Commands;

/// <summary>One run of <c>jospar explain</c>, once plan, package and solver are there.</summary>
internal sealed class ExplainRun(Terminal terminal, ExplainRequest request, PlanWithPackage found, ISolver solver, ProgressView view)
{
    private const int MostNamed = 5;

    private readonly Programme _programme = found.Input.Programme;
    private readonly ProgrammeWords _words = new(found.Input.Programme);
    private readonly Replan? _replan = ReplanFile.Find(terminal, found.Folder);

    /// <summary>Answers, prints, and says how it ended.</summary>
    public int Run()
    {
        if (FindUnknown() is { } unknown)
        {
            terminal.Error.WriteLine($"jospar: {unknown}");
            return ExitCode.Usage;
        }

        var options = new ExplainerOptions(Threads: found.Plan.Run.Threads);
        using var explainer = Explainer.Open(solver, _programme, found.Plan, options, new ExplainProgressText(view), terminal.Stop);
        if (explainer is null)
        {
            view.Dispose();
            terminal.Error.WriteLine("Stopped before there was an answer.");
            return ExitCode.NoPlan;
        }

        return Answer(explainer);
    }

    private int Answer(Explainer explainer)
    {
        var time = request.Time;
        switch (request)
        {
            case { Project: { } project }:
                var why = Told(explainer.Project(new ProjectId(project), time, terminal.Stop));
                return Print(why, new ExplanationText(_programme, found.Plan, _words, _replan).Lines(why, time));
            case { Target: { } target }:
                var reach = explainer.Target(new TargetId(target), time, terminal.Stop);
                return Print(reach, new TargetExplanationText(_programme, _words).Lines(reach, time));
            case { Zone: { } zone }:
                var place = explainer.Place(new PlaceId(zone));
                return Print(place, new ScarcityExplanationText(_words).Lines(place));
            case { Fund: { } fund }:
                var money = explainer.Fund(new FundId(fund));
                return Print(money, new ScarcityExplanationText(_words).Lines(money));
            default:
                var whole = Told(request.All ? explainer.Everything(time, terminal.Clock, terminal.Stop) : Whole(explainer, time));
                Keep(whole);
                return Print(whole, new WholeExplanationText(_programme, _words).Lines(whole));
        }
    }

    // What there is no time to ask is left open.
    private WholeExplanation Whole(Explainer explainer, TimeSpan time)
    {
        using var limited = new CancellationTokenSource(time, terminal.Clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(terminal.Stop, limited.Token);
        return explainer.Whole(ended.Token);
    }

    // The programme of a plan made again gives what was reported given up no year to start in; why, only the facts say.
    private WholeExplanation Told(WholeExplanation whole) => whole with { Projects = [.. whole.Projects.Select(Told)] };

    private ProjectExplanation Told(ProjectExplanation project) =>
        _replan?.FindGivenUp(project.Project) is null ? project : project with { Reason = ProjectReason.GivenUp };

    private void Keep(WholeExplanation whole)
    {
        if (request.Write)
        {
            ExplanationFile.Write(found.Folder, StoredExplanation.Of(found.Plan, whole));
        }
    }

    private int Print(object document, IEnumerable<string> lines)
    {
        view.Dispose();
        if (request.Json)
        {
            terminal.Output.Write(ExplanationJson.Text(document));
            return ExitCode.Done;
        }

        foreach (var line in lines)
        {
            terminal.Output.WriteLine(line);
        }

        return ExitCode.Done;
    }

    private string? FindUnknown() => request switch
    {
        { Project: { } id } => Unknown("project", id, _programme.Projects.Select(project => project.Id.Value)),
        { Target: { } id } => Unknown("target", id, _programme.Targets.Select(target => target.Id.Value)),
        { Zone: { } id } => Unknown("place", id, _programme.Places.Where(place => place.Kind != PlaceKind.World).Select(place => place.Id.Value)),
        { Fund: { } id } => Unknown("fund", id, _programme.Funds.Select(fund => fund.Id.Value)),
        _ => null,
    };

    /// <summary>What is said where the programme has no such thing, with some that it has; nothing where it has it.</summary>
    internal static string? Unknown(string kind, string id, IEnumerable<string> known)
    {
        string[] ids = [.. known];
        if (ids.Contains(id, StringComparer.Ordinal))
        {
            return null;
        }

        var like = ids.Where(known => known.Contains(id, StringComparison.OrdinalIgnoreCase)).Take(MostNamed).ToArray();
        var named = like.Length > 0 ? like : [.. ids.Take(MostNamed)];
        var there = ids.Length == 0 ? "none at all" : $"{ids.Length}{(named.Length == ids.Length ? ":" : ", such as")} {string.Join(", ", named)}";
        return $"The programme has no {kind} '{id}'. It has {there}.";
    }
}

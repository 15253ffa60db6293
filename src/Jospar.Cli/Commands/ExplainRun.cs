using Jospar.Cli.Printing;
using Jospar.Cli.Progress;
using Jospar.Cli.Terminals;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Optimisation.Threads;
using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;
using Jospar.Planning.Replanning;

namespace Jospar.Cli.Commands;

/// <summary>One run of <c>jospar explain</c>, once plan, package and solver are there.</summary>
internal sealed class ExplainRun(Terminal terminal, ExplainRequest request, PlanWithPackage found, ISolver solver, ProgressView view)
{
    private readonly Programme _programme = found.Input.Programme;
    private readonly ProgrammeWords _words = new(found.Input.Programme);
    private readonly Replan? _replan = ReplanFile.Find(terminal, found.Folder);

    /// <summary>Answers, prints, and says how it ended.</summary>
    public int Run()
    {
        var options = new ExplainerOptions(Threads: found.Plan.Run.Threads);
        using var explainer = Explainer.Open(solver, _programme, found.Plan, options, terminal.Clock, new ExplainProgressText(view), terminal.Stop);
        if (explainer is null)
        {
            view.Dispose();
            return NoAnswer.Say(terminal, request.Json, "Stopped before there was an answer: let it run longer.");
        }

        return Answer(explainer);
    }

    private int Answer(Explainer explainer)
    {
        var time = request.Time;
        switch (request)
        {
            case { Project: { } project }:
                var why = GivenUpReason.Told(_replan, explainer.Project(new ProjectId(project), time, terminal.Stop));
                return Print(why, new ExplanationText(_programme, found.Plan, _words, _replan).Lines(why, time));
            case { Target: { } target }:
                var reach = explainer.Target(new TargetId(target), time, terminal.Stop);
                return Print(reach, new TargetExplanationText(_programme, _words, _replan).Lines(reach, time));
            case { Zone: { } zone }:
                var place = explainer.Place(new PlaceId(zone));
                return Print(place, new ScarcityExplanationText(_words).Lines(new PlaceId(zone), place));
            case { Fund: { } fund }:
                var money = explainer.Fund(new FundId(fund));
                return Print(money, new ScarcityExplanationText(_words).Lines(new FundId(fund), money));
            default:
                var asked = request.All ? explainer.Everything(time, terminal.Stop) : Whole(explainer, time);
                var whole = asked with { Projects = GivenUpReason.Told(_replan, asked.Projects) };
                var answers = request.All ? new AnswersText(_programme, found.Plan, _words, time, _replan).Lines(whole) : [];
                Print(whole, [.. new WholeExplanationText(_programme, _words, _replan, found.Plan).Lines(whole), .. answers]);
                return request.Write ? SayKept(Keep(whole)) : ExitCode.Done;
        }
    }

    // What there is no time to ask is left open.
    private WholeExplanation Whole(Explainer explainer, TimeSpan time)
    {
        using var limited = new CancellationTokenSource(WaitTime.Of(time), terminal.Clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(terminal.Stop, limited.Token);
        return explainer.Whole(ended.Token);
    }

    // Keeps the answers, and answers what to say of it; nothing where another plan is there by now.
    private string? Keep(WholeExplanation whole)
    {
        var explanation = StoredExplanation.Of(found.Plan, whole);
        StoredExplanation? fuller = null;
        if (!PlanFolderWriter.WriteBeside(found.Folder, found.Plan, () => fuller = ExplanationFile.Write(found.Folder, found.Plan, explanation)))
        {
            return null;
        }

        string text = KeptLine.TextOf(request.Plan, PlanFormat.ExplanationFile, request.Package);
        return fuller is null ? text : KeptLine.OfEarlier(text, $"{fuller.CountAnswers()} answers", $"{explanation.CountAnswers()}");
    }

    private int SayKept(string? kept)
    {
        if (kept is null)
        {
            return ReplacedPlan.Say(terminal, request.Plan);
        }

        KeptLine.Say(terminal, request.Json, kept);
        return ExitCode.Done;
    }

    private int Print(object document, IEnumerable<string> lines)
    {
        view.Dispose();
        if (request.Json)
        {
            terminal.Output.Write(ExplanationJson.Text(document));
            return ExitCode.Done;
        }

        terminal.Say(lines);

        return ExitCode.Done;
    }
}

using Jospar.Domain;
using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;

namespace Jospar.Cli.Printing;

/// <summary>Why a whole plan is as it is, in a screenful.</summary>
internal sealed class WholeExplanationText(Programme programme, ProgrammeWords words, Replan? replan = null, Plan? plan = null)
{
    private const int Shown = 8;
    private const int Named = 3;

    private readonly string? _whyNot = LeftOnPurpose.Why(plan, replan);
    private readonly TargetExplanationText _targets = new(programme, words, replan);

    /// <summary>Targets, what binds most, and projects by reason.</summary>
    public IEnumerable<string> Lines(WholeExplanation answer)
    {
        foreach (var target in answer.Targets)
        {
            yield return _targets.Headline(target);
            yield return $"  {Why(target)}";
        }

        yield return "";
        yield return answer.Bindings.IsEmpty ? "Nothing scarce binds." : "What binds most:";
        foreach (var binding in answer.Bindings.Take(Shown))
        {
            yield return $"  {Of(binding)}";
        }

        yield return "";
        yield return "Projects:";
        foreach (var line in Projects(answer))
        {
            yield return $"  {line}";
        }
    }

    // What the launches as planned could reach nothing keeps from it: what binds there binds beyond that.
    private string Why(TargetExplanation target) => _targets.GivenUp(target) switch
    {
        null => Binds(target, ""),
        { } givenUp when target.WithLaunches is { Most: not null, Worths.IsEmpty: true, Together.IsEmpty: true } => givenUp,
        { } givenUp => $"{givenUp} {Binds(target, " beyond that")}",
    };

    private string Binds(TargetExplanation target, string beyond) => target switch
    {
        { WithLaunches: null } => $"What binds it was not asked before the end: --target {target.Target} asks.",
        { WithLaunches.Most: null } => "Nothing stops it, as where imports may be sent on.",
        _ when _targets.Binds(target) is { } binds => $"One more unit of what binds it{beyond}{TargetExplanationText.OfMinima(target.WithLaunches)} {_targets.Effect(target)}: {binds}.",
        _ when _targets.BindTogether(target.WithLaunches) is { } together => $"With the launches as planned{beyond} {together}.",
        { Shortfall: 0m } => "Nothing scarce binds it.",
        _ when _targets.IsLeast(target) => $"With the launches as planned nothing scarce binds it: it takes other launches or more projects.{_targets.Capped(target)}",
        _ => "With the launches as planned nothing scarce binds it: only other launches would bring it down.",
    };

    private string Of(Binding binding)
    {
        var said = new[] { binding.Thing.Unit.Length > 0 ? Worth(binding) : "", Waiting(binding), Never(binding) };
        return $"{words.Of(binding.Thing)}{words.WithTail(binding.Thing.Year)}: {string.Join("; ", said.Where(part => part.Length > 0))}";
    }

    // Launches alone take of land and builders: with the launches as planned, such a thing has no price even where it is full.
    private string Worth(Binding binding)
    {
        var more = binding.Thing.IsMinimum ? "less asked for" : "more";
        var percent = binding.OnePercent is { } worth ? $", one percent {more} {words.Of(worth)}" : "";
        return binding.Price.Value > 0m
            ? $"one {ProgrammeWords.OneUnit(binding.Thing.Unit)} {more} would add at most {words.Of(binding.Price)}{percent}"
            : $"with the launches as planned, {more} would add nothing";
    }

    private static string Waiting(Binding binding)
    {
        var projects = CountText.Of(binding.Waiting, "project", "projects");
        return binding switch
        {
            { Waiting: 0 } => "",
            { Thing.IsMinimum: true } => $"it keeps {projects} from an earlier start",
            { Thing.Unit.Length: 0 } => $"it stands in the way of {projects}",
            _ => $"{projects} would need more than is left",
        };
    }

    private static string Never(Binding binding) => binding.Never == 0
        ? ""
        : $"{CountText.Of(binding.Never, "project", "projects")} would {(binding.Never == 1 ? "" : "each ")}need more than there can ever be";

    private IEnumerable<string> Projects(WholeExplanation answer) => answer.Projects
        .GroupBy(project => (project.Standing, project.Reason))
        .OrderBy(group => group.Key)
        .Select(group => $"{group.Count()} {Standing(group.Key.Standing)}: {Reason(group.Key.Reason, group.Count() == 1)} ({string.Join(", ", group.Take(Named).Select(project => project.Project))}{(group.Count() > Named ? ", …" : "")})");

    private static string Standing(ProjectStanding standing) => standing switch
    {
        ProjectStanding.Committed => "committed",
        ProjectStanding.In => "in",
        ProjectStanding.Waits => "in, but waiting",
        _ => "out",
    };

    private string Reason(ProjectReason reason, bool isOne) => reason switch
    {
        ProjectReason.Committed => "decided beforehand",
        ProjectReason.CarriesTargets => $"without {(isOne ? "it" : "any one of them")} a promise is missed by more",
        ProjectReason.Earns => $"without {(isOne ? "it" : "any one of them")}{(programme.Terms.IsValueFirst ? "" : ", the promises together missed by no more,")} the value is less",
        ProjectReason.WithOthers => $"no price shows what {(isOne ? "it is" : "they are")} worth; --project asks the model",
        ProjectReason.NoStartFits => "no start fits the plan's years",
        ProjectReason.GivenUp => "given up, as reported",
        ProjectReason.NotViable => isOne ? "not viable for its sponsor" : "not viable for their sponsors",
        ProjectReason.NeedsDiscount => $"not viable for {(isOne ? "its sponsor" : "their sponsors")} at the discounts chosen, but at deeper ones",
        ProjectReason.RuledOut => "every start alone breaks a rule",
        ProjectReason.Impossible => $"no plan keeps every rule with {(isOne ? "it" : "any of them")}, whatever else is launched",
        ProjectReason.CannotRun => isOne
            ? "where it could start, what it needs cannot reach it, or what it makes has no way out"
            : "where they could start, what they need cannot reach them, or what they make has no way out",
        ProjectReason.NoRoom => _whyNot is null ? "could be launched, and others do more for the goals with the room" : "could be launched, but others have the room",
        ProjectReason.MissesPromises => $"there is room, but with {(isOne ? "it" : "any one of them")} the promises together would be missed by more",
        ProjectReason.BringsNothing => $"{(isOne ? "it" : "any one of them")} would bring neither the promises closer nor more value",
        ProjectReason.Loses => $"{(programme.Terms.IsValueFirst ? "" : "with the promises together missed by no more, ")}{(isOne ? "it would cost more than it brings" : "they would cost more than they bring")}",
        _ when _whyNot is not null => $"could be launched, and with {(isOne ? "it" : "them")} the goals may be served better: the plan {_whyNot}",
        _ => $"could be launched, but with {(isOne ? "it" : "them")} the goals are served no better",
    };
}

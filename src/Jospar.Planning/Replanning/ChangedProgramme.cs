using System.Collections.Immutable;
using System.Globalization;
using Jospar.Domain;

namespace Jospar.Planning.Replanning;

/// <summary>
/// The programme as it stands once the past has happened: its first year is the first that is planned again; projects
/// that began are committed as they began, with what is left to spend; the funds have what they have.
/// </summary>
public static class ChangedProgramme
{
    /// <summary>
    /// The programme of <paramref name="history"/>, after <paramref name="plan"/> in whatever was not reported. Promises
    /// of years that are over are left out; what counts from the first year on is lowered by what was reached. A limit that
    /// what has begun breaks by itself asks for no more than that, as land and other stocks do; a requirement that it breaks is left out.
    /// A discount that a sponsor began to build on is not made shallower.
    /// </summary>
    public static Programme Of(History history, Plans.Plan plan)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(plan);
        var programme = history.Programme;
        if (IsAsItWas(history) && history.Actuals.IsEmpty)
        {
            return programme;
        }

        var past = new PastMeasures(history, plan);
        var projects = ChangedProjects.Of(history);
        var broken = BrokenRequirements.Of(history).Select(requirement => requirement.Relation).ToHashSet();
        var changed = programme with
        {
            Terms = TermsOf(history),
            Projects = projects,
            Relations = [.. programme.Relations.Where(relation => !broken.Contains(relation))],
            Funds = ChangedFunds.Of(history, projects),
            DiscountMenu = AnnouncedDiscounts.Of(history, plan),
            Targets = [.. programme.Targets.Where(target => target.Year >= history.From).Select(past.Remaining)],
        };
        return changed with { Limits = new ChangedLimits(history, past, changed).All(), Stocks = ExceededStocks.Eased(changed) };
    }

    /// <summary>The limits over years that were eased in <paramref name="changed"/>, which <see cref="Of"/> made of the other two.</summary>
    internal static ImmutableArray<EasedLimit> EasedIn(Programme changed, History history, Plans.Plan plan) =>
        new ChangedLimits(history, new PastMeasures(history, plan), changed).Eased();

    private static bool IsAsItWas(History history) => !history.IsAgain && history.From <= history.Programme.Terms.FirstYear;

    private static ProgrammeTerms TermsOf(History history) => history.Programme.Terms is var terms && IsAsItWas(history)
        ? terms
        : terms with
        {
            FirstYear = history.From,
            Name = new LocalisedText(
                string.Create(CultureInfo.InvariantCulture, $"{terms.Name.En}, planned again from {history.From}"),
                terms.Name.Kk is { } kk ? string.Create(CultureInfo.InvariantCulture, $"{kk}, {history.From} жылдан бастап қайта жоспарланды") : null,
                terms.Name.Ru is { } ru ? string.Create(CultureInfo.InvariantCulture, $"{ru}, план пересмотрен с {history.From} года") : null),
        };
}

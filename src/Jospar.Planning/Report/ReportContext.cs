using Jospar.Domain;
using Jospar.Planning.AffordablePrice;
using Jospar.Planning.Alternatives;
using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;
using Jospar.Planning.Report.Charts;
using Jospar.Planning.Report.Html;
using Jospar.Planning.Report.Sections;
using Jospar.Planning.Report.Wording;
using Jospar.Planning.Stress.Summary;

namespace Jospar.Planning.Report;

/// <summary>What every section of one report reads, and the notes that they collect for the page's end.</summary>
internal sealed class ReportContext
{
    /// <summary>Prepares names and formats. Throws <see cref="ArgumentException"/> for an unknown language.</summary>
    public ReportContext(Programme programme, Plan plan, ReportOptions options)
    {
        Programme = programme;
        Plan = plan;
        Texts = ReportTexts.In(options.Language);
        Figures = new FigureFormat(Texts, programme.Terms, TypicalCost(programme));
        Names = new Names(programme, Texts);
        Families = new FamilyColours(programme);
        Quantities = new QuantityText(Texts, Figures, Names);
        Notes = new NoteRegistry(programme, Texts, tellsWholeSums: options.Replan is not null);
        Places = new PlaceTree(programme.Places);
        ShortNames = new ShortNames(programme, Places, Names, Texts);
        Explanation = options.Explanation;
        Outline = BoundaryOutline.Read(options.BoundariesGeoJson);
        Replan = options.Replan;
        Alternatives = options.Alternatives;
        PriceCurve = options.PriceCurve;
        Stress = options.Stress;
    }

    /// <summary>What was planned.</summary>
    public Programme Programme { get; }

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>Why the plan is as it is; empty where that is not known.</summary>
    public StoredExplanation? Explanation { get; }

    /// <summary>The interface's words in the report's language.</summary>
    public ReportTexts Texts { get; }

    /// <summary>How numbers, money and dates are written.</summary>
    public FigureFormat Figures { get; }

    /// <summary>Names of things by id.</summary>
    public Names Names { get; }

    /// <summary>Short names of regions.</summary>
    public ShortNames ShortNames { get; }

    /// <summary>The order and the colours of chains.</summary>
    public FamilyColours Families { get; }

    /// <summary>Amounts with their units.</summary>
    public QuantityText Quantities { get; }

    /// <summary>Where figures come from, asked for by buttons.</summary>
    public NoteRegistry Notes { get; }

    /// <summary>Which place lies in which.</summary>
    public PlaceTree Places { get; }

    /// <summary>The country's outline.</summary>
    public BoundaryOutline Outline { get; }

    /// <summary>What planning again changed, where the plan is one made again.</summary>
    public Replan? Replan { get; }

    /// <summary>What near-optimal plans have in common, where it was asked.</summary>
    public AlternativesDocument? Alternatives { get; }

    /// <summary>What discounts on obliged metals do, where it was asked.</summary>
    public PriceCurveDocument? PriceCurve { get; }

    /// <summary>How sure the plan is; empty where it was not tested.</summary>
    public StressSummary? Stress { get; }

    // The middle cost of a project, whatever the plan launches, so that all pages of one programme count alike; the tables' own unit where none costs.
    private static Money TypicalCost(Programme programme)
    {
        Money[] costs = [.. programme.Projects.Select(project => project.CapitalCost).Where(cost => cost.Value > 0m).OrderBy(cost => cost.Value)];
        return costs.Length == 0 ? new Money(1m) : costs[costs.Length / 2];
    }

    /// <summary>The plan's last year.</summary>
    public Year LastYear => Programme.Terms.LastYear;
}

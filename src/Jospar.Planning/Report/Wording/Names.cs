using System.Globalization;
using Jospar.Domain;

namespace Jospar.Planning.Report.Wording;

/// <summary>Names by id in the report's language; an id that the programme does not know stands for itself.</summary>
internal sealed class Names
{
    private readonly ReportTexts _texts;
    private readonly NamedThings _named;
    private readonly Dictionary<PlaceId, Place> _places;
    private readonly Dictionary<ProjectId, Project> _projects;
    private readonly Dictionary<CommodityId, Commodity> _commodities;
    private readonly Dictionary<FacilityId, Facility> _facilities;
    private readonly Dictionary<ProcessId, Process> _processes;

    /// <summary>Collects the names of <paramref name="programme"/>.</summary>
    public Names(Programme programme, ReportTexts texts)
    {
        _texts = texts;
        _places = programme.Places.ToDictionary(place => place.Id);
        _projects = programme.Projects.ToDictionary(project => project.Id);
        _commodities = programme.Commodities.ToDictionary(commodity => commodity.Id);
        _facilities = programme.Facilities.ToDictionary(facility => facility.Id);
        _processes = programme.Processes.ToDictionary(process => process.Id);
        _named = new NamedThings(programme);
    }

    /// <summary>The name of the thing of that kind that has this id.</summary>
    public string Of(INamedId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _named.Find(id) is { } name ? In(name) : id.Value;
    }

    /// <summary>A place, if the programme has it.</summary>
    public Place? Find(PlaceId id) => _places.GetValueOrDefault(id);

    /// <summary>A project, if the programme has it.</summary>
    public Project? Find(ProjectId id) => _projects.GetValueOrDefault(id);

    /// <summary>A commodity, if the programme has it.</summary>
    public Commodity? Find(CommodityId id) => _commodities.GetValueOrDefault(id);

    /// <summary>A facility, if the programme has it.</summary>
    public Facility? Find(FacilityId id) => _facilities.GetValueOrDefault(id);

    /// <summary>A process, if the programme has it.</summary>
    public Process? Find(ProcessId id) => _processes.GetValueOrDefault(id);

    /// <summary>A text in the report's language.</summary>
    public string In(LocalisedText text) => text.In(_texts.Language);

    /// <summary>A chain's name.</summary>
    public string OfFamily(string family) => _texts.Find("family." + family) ?? (family.Length == 0 ? family : char.ToUpperInvariant(family[0]) + family[1..]);

    /// <summary>
    /// A unit of measure, also of so many (<c>thousand m3</c>, <c>bn USD</c>); of one such as <c>kt of rod</c>, which packages
    /// word in English only, other languages have the first part, and the good where the programme knows it by this word.
    /// </summary>
    public string OfUnit(string unit) => FindUnit(unit)
        ?? (_texts.Language == "en" || unit.Split(" of ", 2) is not [var measure, var good] || FindUnit(measure) is not { } known
            ? unit
            : FindGood(good) is { } name ? $"{known}, {name}" : known);

    private string? FindUnit(string unit) => _texts.Find("unit." + unit)
        ?? (unit.Split(' ', 2) is [var many, var one] && _texts.Find("many." + many) is { } scale ? $"{scale}\u00A0{OfUnit(one)}" : null);

    private string? FindGood(string word) => _commodities.Values
        .Where(commodity => commodity.Id.Value == word || string.Equals(commodity.Name.En, word, StringComparison.OrdinalIgnoreCase))
        .Select(commodity => In(commodity.Name).ToLower(CultureInfo.InvariantCulture))
        .FirstOrDefault();

    /// <summary>The word for one of a unit that is counted one by one; otherwise the unit.</summary>
    public string OfOneUnit(string unit) => _texts.Find("unit.one." + unit) ?? OfUnit(unit);

    /// <summary>What moves over a link.</summary>
    public string OfCarrier(string carrier) => _texts.Find("carrier." + carrier) ?? carrier;
}

namespace Jospar.Domain;

/// <summary>What a programme calls its things, each asked for by an id of its kind: things of two kinds may share the text of an id.</summary>
public sealed class NamedThings
{
    private readonly Dictionary<INamedId, LocalisedText> _names = [];

    /// <summary>Collects the names of <paramref name="programme"/>.</summary>
    public NamedThings(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        Add(programme.Places, place => (place.Id, place.Name));
        Add(programme.Commodities, commodity => (commodity.Id, commodity.Name));
        Add(programme.Processes, process => (process.Id, process.Name));
        Add(programme.Projects, project => (project.Id, project.Name));
        Add(programme.Facilities, facility => (facility.Id, facility.Name));
        Add(programme.Links, link => (link.Id, link.Name));
        Add(programme.Funds, fund => (fund.Id, fund.Name));
        Add(programme.Limits, limit => (limit.Id, limit.Name));
        Add(programme.Targets, target => (target.Id, target.Name));
    }

    /// <summary>The name of the thing with this id, if the programme has it.</summary>
    public LocalisedText? Find(INamedId id) => _names.GetValueOrDefault(id);

    private void Add<T>(IEnumerable<T> things, Func<T, (INamedId Id, LocalisedText Name)> named)
    {
        foreach (var thing in things)
        {
            var (id, name) = named(thing);
            _names[id] = name;
        }
    }
}

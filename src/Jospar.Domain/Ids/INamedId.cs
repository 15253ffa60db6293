namespace Jospar.Domain;

/// <summary>The id of a thing that has a name. Ids are unique among things of one kind only, so that only its type says whose it is.</summary>
public interface INamedId
{
    /// <summary>The id as it is written in tables.</summary>
    string Value { get; }
}

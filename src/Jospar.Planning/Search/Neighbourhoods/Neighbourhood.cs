namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>What a round of the search lets move.</summary>
internal enum Neighbourhood
{
    /// <summary>Every project with a site in a few regions.</summary>
    Regions,

    /// <summary>The projects of the chains that targets count.</summary>
    Chain,

    /// <summary>Projects on which the plan and the relaxation disagree.</summary>
    Relaxation,

    /// <summary>Projects drawn by lot.</summary>
    Lot,

    /// <summary>Every start of a few years.</summary>
    Years,

    /// <summary>Launches whose change costs least at the relaxation's prices.</summary>
    Near,

    /// <summary>The same, those of some regions first.</summary>
    NearByRegion,

    /// <summary>The same, those of some years first.</summary>
    NearByYear,

    /// <summary>The same, those of some projects first.</summary>
    NearByProject,
}

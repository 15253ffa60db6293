using System.Text.Json.Serialization;
using Jospar.Domain;

namespace Jospar.Planning.Explanation;

/// <summary>A thing that there is only so much of.</summary>
/// <param name="Kind">What kind of thing: one of <see cref="Formulation.ScarceKinds"/>.</param>
/// <param name="Subject">The thing: a link, a fund, a limit, a place and a commodity, a project.</param>
/// <param name="Year">The year; empty where it is meant for all of them.</param>
/// <param name="Unit">The unit that it is counted in; empty where it is no quantity.</param>
/// <param name="IsMinimum">Whether it is bounded from below: then less that is asked for is what helps.</param>
public sealed record ScarceThing(
    string Kind,
    string Subject,
    Year? Year,
    string Unit,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsMinimum = false);

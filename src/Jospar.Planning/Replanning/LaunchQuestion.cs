using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Replanning;

/// <summary>
/// Which launches would be made if the facts were others; nothing where there was no time to find out, or the solver failed.
/// </summary>
/// <param name="changed">The programme that those facts make.</param>
/// <param name="history">The facts.</param>
internal delegate ImmutableDictionary<ProjectId, Commitment>? LaunchQuestion(Programme changed, History history);

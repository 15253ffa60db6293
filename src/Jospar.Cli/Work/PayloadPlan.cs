using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Cli.Work;

/// <summary>What a <see cref="PlanPayload"/> holds.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Plan">A plan of it.</param>
/// <param name="PackageHash">Hash of the package that both come from.</param>
internal sealed record PayloadPlan(Programme Programme, Plan Plan, string PackageHash);

using Jospar.Optimisation;
using Jospar.Optimisation.Submodels;
using Jospar.Queue;

namespace Jospar.Cli.Work;

/// <summary>
/// Parts of a large plan as jobs: a <see cref="Submodel"/> in, its outcome out, as <see cref="SubmodelBytes"/> and
/// <see cref="OutcomeBytes"/>. A job holds all that its answer depends on; the payload names the package for whoever looks.
/// </summary>
internal sealed class SubmodelKind(ISolver solver) : IJobKind
{
    /// <summary>The kind's name.</summary>
    public const string KindName = "submodel";

    /// <inheritdoc/>
    public string Name => KindName;

    /// <summary>Whether bytes can be what came of a job.</summary>
    public static bool IsAnswer(ReadOnlyMemory<byte> job, ReadOnlyMemory<byte> result)
    {
        try
        {
            OutcomeBytes.Read(result);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public IJobSession Open(ReadOnlyMemory<byte> payload, CancellationToken stop) => new Session(solver);

    private sealed class Session(ISolver solver) : IJobSession
    {
        public ReadOnlyMemory<byte> Run(ReadOnlyMemory<byte> job, CancellationToken stop)
        {
            var outcome = SubmodelBytes.Read(job).Solve(solver, stop);
            stop.ThrowIfCancellationRequested();
            return OutcomeBytes.Write(outcome);
        }

        public void Dispose()
        {
        }
    }
}

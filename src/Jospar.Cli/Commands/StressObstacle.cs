using Jospar.Cli.Printing;
using Jospar.Cli.Terminals;
using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Verification;

namespace Jospar.Cli.Commands;

/// <summary>Why a plan cannot be stress-tested.</summary>
internal static class StressObstacle
{
    /// <summary>
    /// The reason and how to mend it; nothing where the plan can be tested. Of a plan made again, whose package <paramref name="isMadeAgain"/>
    /// leaves out years and projects, what some rows select may be gone.
    /// </summary>
    public static string? Find(Programme programme, Plan plan, StressRequest request, bool isMadeAgain)
    {
        if (programme.Uncertainties.IsEmpty)
        {
            return $"{request.Package} says nothing of what may turn out otherwise. Fill uncertainties.csv (docs/stress.md), and test again: the plan may stay.";
        }

        string[] empty = EmptyOf(programme);
        if (isMadeAgain && empty.Length == programme.Uncertainties.Length)
        {
            return $"Nothing in {request.Package} is left of what uncertainties.csv selects: there is nothing that may turn out otherwise.";
        }

        if (!isMadeAgain && empty.Length > 0)
        {
            return $"Nothing in {request.Package} is what {string.Join(", ", empty)} of uncertainties.csv selects. Correct the row, or remove it.";
        }

        var verification = PlanVerifier.Verify(programme, plan);
        return verification.Holds
            ? null
            : $"The plan in {request.Plan} does not hold: {VerificationText.Verdict(verification)}. Was it edited? See jospar verify {TypedName.Of(request.Package)} {TypedName.Of(request.Plan)}, or plan anew.";
    }

    /// <summary>The rows that select nothing.</summary>
    public static string[] EmptyOf(Programme programme)
    {
        var things = new UncertainThings(programme);
        return [.. programme.Uncertainties.Where(uncertainty => things.ItemsOf(uncertainty).IsEmpty).Select(uncertainty => uncertainty.Id.Value)];
    }

    /// <summary>Says it, and answers <see cref="ExitCode.Findings"/>.</summary>
    public static int Say(string obstacle, StressRequest request, Terminal terminal)
    {
        if (request.Json)
        {
            JsonOutput.Write(terminal.Output, new { status = "findings", message = obstacle });
        }
        else
        {
            terminal.Error.WriteLine($"jospar: {obstacle}");
        }

        return ExitCode.Findings;
    }
}

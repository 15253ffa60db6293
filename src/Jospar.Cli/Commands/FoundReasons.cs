using Jospar.Cli.Printing;
using Jospar.Planning.Explanation;

namespace Jospar.Cli.Commands;

/// <summary>Why a new plan is as it is, as far as that was found out beside planning.</summary>
/// <param name="Explanation">What is kept beside the plan; empty where there is none.</param>
/// <param name="HasFailed">Whether there is none because the solver found no prices of the plan's launches.</param>
internal sealed record FoundReasons(StoredExplanation? Explanation, bool HasFailed = false)
{
    /// <summary>None, for want of time.</summary>
    public static FoundReasons None { get; } = new(Explanation: null);

    /// <summary>Why there are none of the plan in <paramref name="folder"/>, and what to do; <paramref name="isLimited"/> where a time was given.</summary>
    public string WhyNone(string folder, bool isLimited)
    {
        string ask = $"jospar explain {TypedName.Of(folder)} --all --write";
        return HasFailed ? "not worked out: the solver found no prices of the plan's launches"
            : isLimited ? $"not asked in the time given: {ask}"
            : $"not asked, as they take long beside the search: {ask}";
    }
}

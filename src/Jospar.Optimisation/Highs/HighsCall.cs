using System.Globalization;

namespace Jospar.Optimisation.Highs;

/// <summary>Reads the status of a call.</summary>
internal static class HighsCall
{
    /// <summary>Throws <see cref="HighsCallException"/> where a call failed; a warning is no failure.</summary>
    public static void Require(int status, string function, string subject = "")
    {
        if (status is not (0 or HighsStatus.CallWarning))
        {
            throw new HighsCallException(function, subject, status);
        }
    }

    /// <inheritdoc cref="Require(int, string, string)"/>
    public static void Require(int status, string function, int count) =>
        Require(status, function, count.ToString(CultureInfo.InvariantCulture));
}

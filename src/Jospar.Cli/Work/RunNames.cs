using System.Security.Cryptography;
using Jospar.Queue;

namespace Jospar.Cli.Work;

/// <summary>Names of runs on a broker.</summary>
internal static class RunNames
{
    private const int HashDigits = 8;
    private const int RandomDigits = 8;

    /// <summary>
    /// A name that no other run has: what it is about, and random digits, as the same run may be under way twice. It
    /// decides no byte of any result.
    /// </summary>
    public static string New(string kind, ReadOnlyMemory<byte> payload) =>
        $"{kind}-{ContentHash.Of(payload.Span)[..HashDigits]}-{RandomNumberGenerator.GetHexString(RandomDigits, lowercase: true)}";
}

using System.Security.Cryptography;

namespace Jospar.Queue;

/// <summary>Names bytes by what they are.</summary>
public static class ContentHash
{
    /// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

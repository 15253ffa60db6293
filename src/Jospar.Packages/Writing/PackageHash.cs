using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jospar.Packages.Format;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Writing;

/// <summary>What two packages have in common that say the same, be it as a folder, a zip or a workbook.</summary>
public static class PackageHash
{
    /// <summary>
    /// SHA-256 over the canonical text of the terms and of every table that has rows (name, length in bytes and bytes of each
    /// file), in hexadecimal digits.
    /// </summary>
    public static string Of(Package package) => Of(CanonicalText.Files(package));

    /// <summary>
    /// The same of all but what may turn out otherwise: packages that agree in it have the same plans, and the same proofs of them.
    /// </summary>
    public static string WithoutUncertainties(Package package)
    {
        string uncertainties = PackageFormat.Current.Get("uncertainties").FileName;
        return Of(CanonicalText.Files(package).Where(file => file.Name != uncertainties));
    }

    private static string Of(IEnumerable<(string Name, string Text)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, text) in files)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}\n{bytes.Length}\n")));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

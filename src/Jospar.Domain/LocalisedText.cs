namespace Jospar.Domain;

/// <summary>A text in English, Kazakh and Russian; a missing language falls back to English.</summary>
public sealed record LocalisedText(string En, string? Kk = null, string? Ru = null)
{
    /// <summary>The languages, the one that each text has first.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "kk", "ru"];

    /// <summary>The text in <paramref name="language"/> (<c>en</c>, <c>kk</c> or <c>ru</c>), else in English.</summary>
    public string In(string language) => language switch
    {
        "kk" => Kk ?? En,
        "ru" => Ru ?? En,
        _ => En,
    };

    /// <summary>The English text.</summary>
    public override string ToString() => En;
}

namespace Jospar.Packages.Checking;

/// <summary>Checks an id letter by letter.</summary>
internal static class IdCheck
{
    private const int LongestId = 64;

    /// <summary>What is wrong with an id, if anything.</summary>
    public static CellFault? Check(string value)
    {
        if (value.Length > LongestId)
        {
            return new CellFault("id-malformed", $"The id has {value.Length} letters; ids have at most {LongestId}.");
        }

        foreach (char mark in value)
        {
            if (char.IsWhiteSpace(mark))
            {
                return new CellFault("id-malformed", $"The id “{value}” holds a blank.", "Write a hyphen in place of the blank.");
            }

            if (!char.IsAsciiLetterOrDigit(mark) && mark is not ('-' or '_' or '.'))
            {
                string what = mark is >= 'Ѐ' and <= 'ӿ' ? $"the Cyrillic letter “{mark}”" : $"“{mark}”";
                return new CellFault("id-malformed", $"The id “{value}” holds {what}; ids are Latin letters, digits, hyphens, underscores and full stops.");
            }
        }

        return null;
    }
}

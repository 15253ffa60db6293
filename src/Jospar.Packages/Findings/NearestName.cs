using System.Collections.Frozen;

namespace Jospar.Packages.Findings;

/// <summary>
/// Finds the name that was probably meant: least Damerau–Levenshtein distance (adjacent letters may be swapped) after
/// Cyrillic letters that look like Latin ones, case and separators are evened out.
/// </summary>
public static class NearestName
{
    private const int LongestName = 80;
    private const int ShortestWord = 4;

    private static readonly FrozenDictionary<char, char> _lookAlikes = new Dictionary<char, char>
    {
        ['а'] = 'a',
        ['в'] = 'b',
        ['е'] = 'e',
        ['к'] = 'k',
        ['м'] = 'm',
        ['н'] = 'h',
        ['о'] = 'o',
        ['р'] = 'p',
        ['с'] = 'c',
        ['т'] = 't',
        ['у'] = 'y',
        ['х'] = 'x',
        ['і'] = 'i',
        ['ј'] = 'j',
        ['ѕ'] = 's',
        ['ү'] = 'y',
        ['һ'] = 'h',
        ['—'] = '-',
        ['–'] = '-',
    }.ToFrozenDictionary();

    /// <summary>The nearest of the candidates, or none where all are too far from the name to be meant.</summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        string wanted = Skeleton(name);
        int best = Math.Max(1, wanted.Length / 3) + 1;
        string? nearest = null;
        foreach (string candidate in candidates)
        {
            int distance = Distance(wanted, Skeleton(candidate), best);
            if (distance < best)
            {
                best = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>Whether two different names look the same.</summary>
    public static bool LookAlike(string left, string right) => Skeleton(left) == Skeleton(right);

    /// <summary>What names that look the same have in common.</summary>
    public static string LookOf(string name) => Skeleton(name);

    /// <summary>
    /// Whether two names differ by one slip of a letter within a longer word. Numbers, and marks of one or two letters such as
    /// the last of <c>zone-a</c>, are told apart on purpose.
    /// </summary>
    public static bool IsSlip(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 1)
        {
            return false;
        }

        string[] one = Words(left);
        string[] two = Words(right);
        var differing = one.Zip(two).Where(pair => pair.First != pair.Second).ToList();
        return one.Length == two.Length && differing is [var (a, b)]
            && Math.Min(a.Length, b.Length) >= ShortestWord
            && !a.Concat(b).Any(char.IsDigit)
            && Distance(a, b, 2) == 1;
    }

    private static string[] Words(string name) => Skeleton(name).Split(['-', '.', ',', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a letter of one alphabet has a twin in the other.</summary>
    public static bool HasTwin(char letter)
    {
        char lower = char.ToLowerInvariant(letter);
        return _lookAlikes.ContainsKey(lower) || _lookAlikes.Values.Contains(lower);
    }

    private static string Skeleton(string name) => string.Create(name.Length, name, static (span, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            char lower = char.ToLowerInvariant(source[i]);
            span[i] = lower is '_' or ' ' ? '-' : _lookAlikes.GetValueOrDefault(lower, lower);
        }
    });

    /// <summary>Edits that turn one text into the other, or <paramref name="limit"/> where they are as many or more.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit)
        {
            return limit;
        }

        Span<int> beforeLast = stackalloc int[right.Length + 1];
        Span<int> last = stackalloc int[right.Length + 1];
        Span<int> current = stackalloc int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            if (FillRow(left, right, i, beforeLast, last, current) >= limit)
            {
                return limit;
            }

            var oldest = beforeLast;
            beforeLast = last;
            last = current;
            current = oldest;
        }

        return last[right.Length];
    }

    /// <summary>One row of the table of distances; returns its least entry.</summary>
    private static int FillRow(string left, string right, int i, Span<int> beforeLast, Span<int> last, Span<int> current)
    {
        current[0] = i;
        int least = i;
        for (int j = 1; j <= right.Length; j++)
        {
            int cost = left[i - 1] == right[j - 1] ? 0 : 1;
            int edits = Math.Min(Math.Min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
            {
                edits = Math.Min(edits, beforeLast[j - 2] + 1);
            }

            current[j] = edits;
            least = Math.Min(least, edits);
        }

        return least;
    }
}

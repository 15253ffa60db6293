using System.Collections.Immutable;

namespace Jospar.Packages.Rules;

/// <summary>Search in lists that are in order.</summary>
internal static class SortedRows
{
    /// <summary>The place of the thing with a key, in a list whose keys rise; −1 when there is none.</summary>
    public static int BinarySearchBy<T>(this ImmutableArray<T> things, int key, Func<T, int> keyOf)
    {
        int low = 0;
        int high = things.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int found = keyOf(things[middle]);
            if (found == key)
            {
                return middle;
            }

            (low, high) = found < key ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}

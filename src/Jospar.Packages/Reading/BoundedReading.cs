namespace Jospar.Packages.Reading;

/// <summary>Reads streams without trusting the length that they claim.</summary>
internal static class BoundedReading
{
    /// <summary>All bytes of a stream, or nothing when there are more than <paramref name="limit"/>.</summary>
    public static byte[]? ReadAll(Stream stream, long limit)
    {
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (bytes.Length + read > limit)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    /// <summary>How many bytes a stream holds, counted up to just above <paramref name="limit"/>.</summary>
    public static long Count(Stream stream, long limit)
    {
        byte[] buffer = new byte[81920];
        long total = 0;
        int read;
        while (total <= limit && (read = stream.Read(buffer)) > 0)
        {
            total += read;
        }

        return total;
    }
}

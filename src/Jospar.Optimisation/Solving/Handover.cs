namespace Jospar.Optimisation;

/// <summary>Hands what must be disposed of to a new owner.</summary>
public static class Handover
{
    /// <summary>
    /// The owner that <paramref name="make"/> makes of what was <paramref name="opened"/>, which is disposed of where there comes to be none,
    /// be it that <paramref name="make"/> throws or that it answers nothing.
    /// </summary>
    public static TOwner HandTo<TOpened, TOwner>(this TOpened opened, Func<TOpened, TOwner> make)
        where TOpened : IDisposable
        where TOwner : class?
    {
        TOwner? owner = null;
        try
        {
            return owner = make(opened);
        }
        finally
        {
            if (owner is null)
            {
                opened.Dispose();
            }
        }
    }
}

using Microsoft.Win32.SafeHandles;

namespace Jospar.Optimisation.Highs;

/// <summary>One HiGHS instance; destroyed when it is disposed or forgotten.</summary>
internal sealed class HighsHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>An empty handle for the marshaller to fill.</summary>
    public HighsHandle()
        : base(ownsHandle: true)
    {
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        HighsNative.Destroy(handle);
        return true;
    }
}

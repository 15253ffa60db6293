using System.Runtime.InteropServices;

namespace Jospar.Optimisation.Highs;

/// <summary>
/// The functions of HiGHS's C interface that are used here, as its header <c>highs_c_api.h</c> declares them.
/// Lengths are the caller's to check; every call but the getters returns a status that must be read.
/// </summary>
internal static unsafe partial class HighsNative
{
    /// <summary>The name that <see cref="HighsLibrary"/> resolves to the library it loaded.</summary>
    public const string Library = "highs";

    [LibraryImport(Library, EntryPoint = "Highs_create")]
    public static partial HighsHandle Create();

    [LibraryImport(Library, EntryPoint = "Highs_destroy")]
    public static partial void Destroy(nint highs);

    [LibraryImport(Library, EntryPoint = "Highs_passModel")]
    public static partial int PassModel(
        HighsHandle highs,
        int columns,
        int rows,
        int nonZeros,
        int hessianNonZeros,
        int matrixFormat,
        int hessianFormat,
        int sense,
        double offset,
        double* cost,
        double* columnLower,
        double* columnUpper,
        double* rowLower,
        double* rowUpper,
        int* starts,
        int* indices,
        double* values,
        int* hessianStarts,
        int* hessianIndices,
        double* hessianValues,
        int* integrality);

    [LibraryImport(Library, EntryPoint = "Highs_readModel", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int ReadModel(HighsHandle highs, string path);

    [LibraryImport(Library, EntryPoint = "Highs_addRows")]
    public static partial int AddRows(
        HighsHandle highs,
        int rows,
        double* lower,
        double* upper,
        int nonZeros,
        int* starts,
        int* indices,
        double* values);

    [LibraryImport(Library, EntryPoint = "Highs_changeObjectiveSense")]
    public static partial int ChangeObjectiveSense(HighsHandle highs, int sense);

    [LibraryImport(Library, EntryPoint = "Highs_changeObjectiveOffset")]
    public static partial int ChangeObjectiveOffset(HighsHandle highs, double offset);

    [LibraryImport(Library, EntryPoint = "Highs_changeColsIntegralityByRange")]
    public static partial int ChangeIntegrality(HighsHandle highs, int from, int to, int* integrality);

    [LibraryImport(Library, EntryPoint = "Highs_changeColsCostBySet")]
    public static partial int ChangeCosts(HighsHandle highs, int count, int* columns, double* costs);

    [LibraryImport(Library, EntryPoint = "Highs_changeColsBoundsBySet")]
    public static partial int ChangeColumnBounds(HighsHandle highs, int count, int* columns, double* lower, double* upper);

    [LibraryImport(Library, EntryPoint = "Highs_changeRowsBoundsBySet")]
    public static partial int ChangeRowBounds(HighsHandle highs, int count, int* rows, double* lower, double* upper);

    [LibraryImport(Library, EntryPoint = "Highs_setBoolOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetBoolOption(HighsHandle highs, string option, int value);

    [LibraryImport(Library, EntryPoint = "Highs_setIntOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetIntOption(HighsHandle highs, string option, int value);

    [LibraryImport(Library, EntryPoint = "Highs_setDoubleOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetDoubleOption(HighsHandle highs, string option, double value);

    [LibraryImport(Library, EntryPoint = "Highs_setStringOptionValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetStringOption(HighsHandle highs, string option, string value);

    [LibraryImport(Library, EntryPoint = "Highs_setSolution")]
    public static partial int SetSolution(HighsHandle highs, double* columnValue, double* rowValue, double* columnDual, double* rowDual);

    [LibraryImport(Library, EntryPoint = "Highs_getBasis")]
    public static partial int GetBasis(HighsHandle highs, int* columnStatus, int* rowStatus);

    [LibraryImport(Library, EntryPoint = "Highs_setBasis")]
    public static partial int SetBasis(HighsHandle highs, int* columnStatus, int* rowStatus);

    [LibraryImport(Library, EntryPoint = "Highs_setLogicalBasis")]
    public static partial int SetLogicalBasis(HighsHandle highs);

    [LibraryImport(Library, EntryPoint = "Highs_zeroAllClocks")]
    public static partial int ZeroAllClocks(HighsHandle highs);

    [LibraryImport(Library, EntryPoint = "Highs_run")]
    public static partial int Run(HighsHandle highs);

    [LibraryImport(Library, EntryPoint = "Highs_addCols")]
    public static partial int AddColumns(
        HighsHandle highs,
        int columns,
        double* costs,
        double* lower,
        double* upper,
        int nonZeros,
        int* starts,
        int* indices,
        double* values);

    [LibraryImport(Library, EntryPoint = "Highs_deleteColsByRange")]
    public static partial int DeleteColumns(HighsHandle highs, int from, int to);

    [LibraryImport(Library, EntryPoint = "Highs_clearSolver")]
    public static partial int ClearSolver(HighsHandle highs);

    [LibraryImport(Library, EntryPoint = "Highs_changeColsCostByRange")]
    public static partial int ChangeAllCosts(HighsHandle highs, int from, int to, double* costs);

    [LibraryImport(Library, EntryPoint = "Highs_getModelStatus")]
    public static partial int GetModelStatus(HighsHandle highs);

    [LibraryImport(Library, EntryPoint = "Highs_getIntInfoValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int GetIntInfo(HighsHandle highs, string info, out int value);

    [LibraryImport(Library, EntryPoint = "Highs_getInt64InfoValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int GetInt64Info(HighsHandle highs, string info, out long value);

    [LibraryImport(Library, EntryPoint = "Highs_getDoubleInfoValue", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int GetDoubleInfo(HighsHandle highs, string info, out double value);

    [LibraryImport(Library, EntryPoint = "Highs_getSolution")]
    public static partial int GetSolution(HighsHandle highs, double* columnValue, double* columnDual, double* rowValue, double* rowDual);

    [LibraryImport(Library, EntryPoint = "Highs_getNumCol")]
    public static partial int GetColumnCount(HighsHandle highs);

    [LibraryImport(Library, EntryPoint = "Highs_getNumRow")]
    public static partial int GetRowCount(HighsHandle highs);

    [LibraryImport(Library, EntryPoint = "Highs_setCallback")]
    public static partial int SetCallback(
        HighsHandle highs,
        delegate* unmanaged[Cdecl]<int, byte*, void*, int*, void*, void> callback,
        void* context);

    [LibraryImport(Library, EntryPoint = "Highs_startCallback")]
    public static partial int StartCallback(HighsHandle highs, int kind);

    [LibraryImport(Library, EntryPoint = "Highs_stopCallback")]
    public static partial int StopCallback(HighsHandle highs, int kind);

    [LibraryImport(Library, EntryPoint = "Highs_getCallbackDataOutItem")]
    public static partial void* GetCallbackItem(void* output, byte* name);

    [LibraryImport(Library, EntryPoint = "Highs_resetGlobalScheduler")]
    public static partial void ResetScheduler(int blocking);
}

namespace Jospar.Optimisation.WebAssembly;

/// <summary>The kinds of frames that go to <c>highs-host.mjs</c>, numbered as there.</summary>
internal enum HostRequest
{
    /// <summary>A model to hold.</summary>
    Open = 1,

    /// <summary>Bounds of columns.</summary>
    ColumnBounds,

    /// <summary>Bounds of rows.</summary>
    RowBounds,

    /// <summary>Costs of columns.</summary>
    Costs,

    /// <summary>The objective's direction and constant.</summary>
    Objective,

    /// <summary>Rows to add.</summary>
    Rows,

    /// <summary>The kind of every column.</summary>
    Kinds,

    /// <summary>Columns to add behind the model's.</summary>
    AddColumns,

    /// <summary>Columns to take away, from one to the last.</summary>
    RemoveColumns,

    /// <summary>A solve; the only request that is answered.</summary>
    Solve,

    /// <summary>The number of the last solve that is to stop.</summary>
    Cancel,

    /// <summary>The number under which the last solve's basis is to be kept.</summary>
    KeepBasis,

    /// <summary>The number of a kept basis to go back to.</summary>
    ReturnToBasis,
}

namespace Jospar.Optimisation.WebAssembly;

/// <summary>What a HiGHS in WebAssembly is run from.</summary>
/// <param name="Node">The Node executable.</param>
/// <param name="Host">The host script <c>highs-host.mjs</c>.</param>
/// <param name="Module">The package's module <c>highs.mjs</c>, its <c>highs.wasm</c> beside it.</param>
public sealed record WebAssemblyFiles(string Node, string Host, string Module);

using Jospar.Domain;
using Jospar.Packages.Reading;

namespace Jospar.Packages.Building;

/// <summary>
/// A programme made of the sound tables alone, with the row of each thing: what rules look at. It is a programme to
/// plan with only where no error was found.
/// </summary>
internal sealed record ProgrammeDraft(Package Package, Programme Programme, RowIndex Rows);

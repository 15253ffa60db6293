namespace Jospar.Planning.Stress.Response;

/// <summary>The two rows of an obliged commodity and year in the whole model.</summary>
/// <param name="Offer">The row of the offer.</param>
/// <param name="Full">The row of the processors.</param>
/// <param name="Year">Years from the plan's first.</param>
/// <param name="Switch">The column that chose between the two.</param>
/// <param name="Processors">The units that take the commodity, and how much per activity.</param>
internal sealed record ProcessorRows(int Offer, int Full, int Year, int Switch, (int Unit, double Taken)[] Processors);

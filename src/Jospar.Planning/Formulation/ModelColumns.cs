using Jospar.Optimisation;

namespace Jospar.Planning.Formulation;

/// <summary>The columns of a programme's model, one block for each family of decisions.</summary>
/// <param name="Launch">u[start], 0/1.</param>
/// <param name="Activity">a[unit, year]. Unit: the process's activity.</param>
/// <param name="Sent">x[route, commodity, year]. Unit: the commodity's.</param>
/// <param name="Extracted">r[place, commodity, year]. Unit: the commodity's.</param>
/// <param name="Served">d[place, commodity, year]. Unit: the commodity's.</param>
/// <param name="FundMoney">B[fund, year]: balance at the year's end. Unit: money, scaled.</param>
/// <param name="Shortfall">h[target], relative to the target's scale.</param>
/// <param name="ProcessorsFull">z[commodity, year], 0/1.</param>
/// <param name="Discount">z[entry of a menu of discounts], 0/1.</param>
internal sealed record ModelColumns(
    VariableBlock Launch,
    VariableBlock Activity,
    VariableBlock Sent,
    VariableBlock Extracted,
    VariableBlock Served,
    VariableBlock FundMoney,
    VariableBlock Shortfall,
    VariableBlock ProcessorsFull,
    VariableBlock Discount)
{
    /// <summary>Those of 0/1 decisions.</summary>
    public VariableBlock[] Choices => [Launch, ProcessorsFull, Discount];
}

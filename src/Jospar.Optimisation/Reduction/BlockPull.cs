namespace Jospar.Optimisation.Reduction;

/// <summary>
/// Pulls what a block takes of the rows it shares with others towards what it takes at a point. A price tells what the next
/// unit is worth, not what a whole launch is: a block that takes more pays <c>(1 + More) · price</c> for it, and what it
/// leaves is worth <c>(1 − Less) · price</c>. Source of the idea: prices that bend around a point, as in stabilised column
/// generation, du Merle, Villeneuve, Desrosiers and Hansen (1999), Discrete Mathematics 194.
/// </summary>
/// <param name="Point">Shape: [column of the whole].</param>
/// <param name="More">By which share of the price more costs than it.</param>
/// <param name="Less">By which share of the price less is worth below it.</param>
public sealed record BlockPull(double[] Point, double More, double Less);

using System.Collections.Immutable;

namespace Jospar.Domain;

/// <summary>
/// A value that holds from a year until the next one given; the first also holds before its year.
/// </summary>
public sealed class Timeline<T>
{
    private readonly ImmutableArray<(Year From, T Value)> _steps;

    /// <summary>A timeline of at least one step. Throws <see cref="ArgumentException"/> when there is none.</summary>
    public Timeline(IEnumerable<(Year From, T Value)> steps)
    {
        _steps = [.. steps.OrderBy(step => step.From)];
        if (_steps.IsEmpty)
        {
            throw new ArgumentException("A timeline needs at least one step.", nameof(steps));
        }
    }

    /// <summary>The value in force in <paramref name="year"/>.</summary>
    public T At(Year year)
    {
        T value = _steps[0].Value;
        foreach (var (from, step) in _steps)
        {
            if (from > year)
            {
                break;
            }

            value = step;
        }

        return value;
    }
}

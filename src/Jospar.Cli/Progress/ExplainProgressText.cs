using Jospar.Planning.Explanation;

namespace Jospar.Cli.Progress;

/// <summary>Hands what the explainer reports to a view, its steps in words.</summary>
internal sealed class ExplainProgressText(ProgressView view) : IProgress<ExplainStep>
{
    /// <inheritdoc/>
    public void Report(ExplainStep value) => view.Report(new ProgressReport(Step(value)));

    private static string Step(ExplainStep step)
    {
        var words = step.Kind switch
        {
            "model" => "Building the model",
            "prices" => "Prices with the launches as planned",
            "prices-shortfall" => "Prices with the launches as planned, of the shortfall",
            "prices-value" => "Prices with the launches as planned, of the value",
            "project" => $"Asking the model about {step.Subject}",
            "target" => $"What binds {step.Subject}",
            "relaxation" => $"How far {step.Subject} could get at all",
            "change" => $"The smallest change for {step.Subject}",
            "check" => $"Checking the change for {step.Subject}",
            _ => step.Kind,
        };
        return step.Count > 0 ? $"{words} ({step.Done + 1} of {step.Count})" : words;
    }
}

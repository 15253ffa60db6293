using Jospar.Packages.Findings;
using Jospar.Packages.Format;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Jospar.Packages.Reading;

/// <summary>
/// Reads <c>programme.yaml</c> as a flat list of keys. It goes by the parser's events, which need no recursion, so that
/// no depth of nesting and no chain of aliases can exhaust the machine.
/// </summary>
internal sealed class TermsYaml
{
    private readonly Parser _parser;
    private readonly List<TermEntry> _entries = [];

    private TermsYaml(string text) => _parser = new Parser(new StringReader(text));

    /// <summary>The keys and values of the text, or nothing and a finding where it is not such a list.</summary>
    public static List<TermEntry>? Read(string text, FindingCollector findings)
    {
        try
        {
            var reader = new TermsYaml(text);
            reader.ReadDocument();
            return reader._entries;
        }
        catch (YamlException fault)
        {
            Report((int)fault.Start.Line, fault.Message, findings);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or OverflowException)
        {
            // The scanner answers some garbage with exceptions of other kinds.
            Report(1, fault.Message, findings);
        }

        return null;
    }

    private static void Report(int line, string message, FindingCollector findings)
    {
        string terms = PackageFormat.Current.Terms.Name;
        findings.Add("yaml-invalid", terms, Math.Max(1, line), null, null, $"It cannot be read as YAML: {message.ReplaceLineEndings(" ")}");
        findings.Break(terms);
    }

    private void ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return;
        }

        _parser.Consume<DocumentStart>();
        ReadMapping("");
        _parser.Consume<DocumentEnd>();
        _parser.Consume<StreamEnd>();
    }

    private void ReadMapping(string prefix)
    {
        _parser.Consume<MappingStart>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = _parser.Consume<Scalar>();
            string name = prefix + key.Value;
            if (_parser.Accept<MappingStart>(out var nested))
            {
                if (prefix.Length > 0)
                {
                    throw new YamlException(nested.Start, nested.End, "keys are nested more than two deep");
                }

                ReadMapping(name + ".");
            }
            else
            {
                _entries.Add(new TermEntry(name, ReadValue(), (int)key.Start.Line));
            }
        }
    }

    private string ReadValue()
    {
        if (!_parser.TryConsume<SequenceStart>(out _))
        {
            return Text(_parser.Consume<Scalar>());
        }

        var parts = new List<string>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            parts.Add(Text(_parser.Consume<Scalar>()));
        }

        return string.Join(';', parts);
    }

    private static string Text(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null" ? "" : scalar.Value;
}

using System.Globalization;
using Jospar.Domain;
using Jospar.Planning.Replanning;
using Jospar.Planning.Report.Wording;

namespace Jospar.Planning.Report.Html;

/// <summary>
/// Where figures come from. A small button asks for it; each distinct answer is written once, at the page's end. Where
/// <paramref name="tellsWholeSums"/> is set, what notes say of restated sums is left out.
/// </summary>
internal sealed class NoteRegistry(Programme programme, ReportTexts texts, bool tellsWholeSums)
{
    private readonly Dictionary<SourceId, Source> _sources = programme.Sources.ToDictionary(source => source.Id);
    private readonly Dictionary<Note, int> _numbers = [];
    private readonly List<Note> _notes = [];

    /// <summary>A button that shows the source, assumption and note of <paramref name="provenance"/>; nothing where nothing is said.</summary>
    public void Ask(HtmlWriter html, Provenance provenance, string about)
    {
        provenance = tellsWholeSums ? provenance with { Note = RestatedNotes.Without(provenance.Note) } : provenance;
        if (provenance.Source is not null || provenance.Assumption is not null || provenance.Note is not null)
        {
            bool isAssumed = provenance.Assumption is not null;
            Button(html, new Note(provenance, null), about, isAssumed ? "a" : "i");
            if (isAssumed)
            {
                // Buttons are not printed, and an assumption must not look like a fact on paper.
                html.Element("small", " " + texts["ask.assumption.paper"], ("class", "on-paper"));
            }
        }
    }

    /// <summary>A button that shows how a figure is reckoned.</summary>
    public void AskRule(HtmlWriter html, string textKey, string about) =>
        Button(html, new Note(null, texts[textKey]), about, "i");

    /// <summary>Writes the answers.</summary>
    public void Write(HtmlWriter html)
    {
        for (int i = 0; i < _notes.Count; i++)
        {
            using (html.In("div", ("id", Id(i)), ("class", "note"), ("popover", "auto"), ("role", "note")))
            {
                WriteNote(html, _notes[i]);
            }
        }
    }

    /// <summary>A source's title with its link, publisher and date.</summary>
    public void WriteSource(HtmlWriter html, Source source)
    {
        string? language = OwnLanguage.Of(source.Title, texts);
        if (FindLink(source.Url) is { } link)
        {
            html.Element("a", source.Title, ("href", link), ("rel", "noopener noreferrer"), ("lang", language));
        }
        else
        {
            WriteOwn(html, source.Title);
        }

        string[] rest = [.. new[] { source.Publisher, source.Date, source.Licence }.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!)];
        if (rest.Length > 0)
        {
            html.Text(". ");
            WriteOwn(html, string.Join(", ", rest));
        }
    }

    /// <summary>A text of the package that is in one language only, marked where that is not the page's.</summary>
    public void WriteOwn(HtmlWriter html, string text)
    {
        if (OwnLanguage.Of(text, texts) is { } language)
        {
            html.Element("span", text, ("lang", language));
        }
        else
        {
            html.Text(text);
        }
    }

    /// <summary>The address, where it is one of the web; anything else (a script, a file) is no link.</summary>
    public static string? FindLink(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri.AbsoluteUri
            : null;

    private static string Id(int number) => "note-" + number.ToString(CultureInfo.InvariantCulture);

    private void Button(HtmlWriter html, Note note, string about, string mark)
    {
        if (!_numbers.TryGetValue(note, out int number))
        {
            number = _notes.Count;
            _numbers.Add(note, number);
            _notes.Add(note);
        }

        html.Element("button", mark, ("type", "button"), ("class", "ask"), ("popovertarget", Id(number)),
            ("aria-label", texts.Format(mark == "a" ? "ask.assumption" : "ask.source", about)));
    }

    private void WriteNote(HtmlWriter html, Note note)
    {
        if (note.Rule is { } rule)
        {
            Paragraph(html, "note.rule", () => html.Text(rule));
        }

        if (note.Provenance?.Source is { } id)
        {
            Paragraph(html, "note.source", () => WriteSourceOf(html, id));
        }

        if (note.Provenance?.Assumption is { } assumption)
        {
            Paragraph(html, "note.assumption", () => WriteOwn(html, assumption));
        }

        if (note.Provenance?.Note is { } remark)
        {
            Paragraph(html, "note.remark", () => WriteOwn(html, remark));
        }
    }

    private void WriteSourceOf(HtmlWriter html, SourceId id)
    {
        if (_sources.TryGetValue(id, out var source))
        {
            WriteSource(html, source);
        }
        else
        {
            html.Text(id.Value);
        }
    }

    private void Paragraph(HtmlWriter html, string labelKey, Action write)
    {
        using (html.In("p"))
        {
            html.Element("b", texts[labelKey]).Text(" ");
            write();
        }
    }

    private sealed record Note(Provenance? Provenance, string? Rule);
}

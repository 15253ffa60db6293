using System.Text;

namespace Jospar.Planning.Report.Html;

/// <summary>Writes HTML element by element; every text and attribute value is encoded.</summary>
internal sealed class HtmlWriter
{
    private static readonly HashSet<string> VoidTags = ["meta", "br", "input", "link", "hr", "col"];

    private readonly StringBuilder _out = new();
    private readonly Stack<string> _open = new();

    /// <summary>Starts an element; it ends when what is returned is disposed of. An attribute of null is left out.</summary>
    public IDisposable In(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        WriteStart(tag, attributes);
        _open.Push(tag);
        return new Ending(this);
    }

    /// <summary>An element that holds nothing but a text.</summary>
    public HtmlWriter Element(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        WriteStart(tag, attributes);
        if (!VoidTags.Contains(tag))
        {
            Text(text);
            _out.Append("</").Append(tag).Append('>');
        }

        return this;
    }

    /// <summary>An element that has no content, such as <c>meta</c>.</summary>
    public HtmlWriter Void(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        WriteStart(tag, attributes);
        return this;
    }

    /// <summary>A text, encoded.</summary>
    public HtmlWriter Text(string text)
    {
        foreach (char c in text)
        {
            AppendEncoded(c);
        }

        return this;
    }

    /// <summary>A line end, to keep the source readable.</summary>
    public HtmlWriter Line()
    {
        _out.Append('\n');
        return this;
    }

    /// <summary>Markup, script or style of our own making, written as it is.</summary>
    public HtmlWriter Trusted(string markup)
    {
        _out.Append(markup);
        return this;
    }

    /// <summary>What was written so far. Throws <see cref="InvalidOperationException"/> when an element is still open.</summary>
    public override string ToString() => _open.Count == 0
        ? _out.ToString()
        : throw new InvalidOperationException($"<{_open.Peek()}> is still open.");

    private void WriteStart(string tag, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _out.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                _out.Append(' ').Append(name).Append("=\"");
                Text(value);
                _out.Append('"');
            }
        }

        _out.Append('>');
    }

    private void AppendEncoded(char c)
    {
        switch (c)
        {
            case '&': _out.Append("&amp;"); break;
            case '<': _out.Append("&lt;"); break;
            case '>': _out.Append("&gt;"); break;
            case '"': _out.Append("&quot;"); break;
            case '\'': _out.Append("&#39;"); break;
            case < ' ' and not '\n' and not '\t': break;
            default: _out.Append(c); break;
        }
    }

    private void End()
    {
        string tag = _open.Pop();
        _out.Append("</").Append(tag).Append('>');
        if (tag is "section" or "table" or "tr" or "div" or "p" or "li" or "details")
        {
            Line();
        }
    }

    private sealed class Ending(HtmlWriter writer) : IDisposable
    {
        public void Dispose() => writer.End();
    }
}

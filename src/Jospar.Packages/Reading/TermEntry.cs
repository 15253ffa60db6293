namespace Jospar.Packages.Reading;

/// <summary>A key of the programme's terms, dots between levels, with its value and the line where it stands.</summary>
internal readonly record struct TermEntry(string Key, string Value, int Line);

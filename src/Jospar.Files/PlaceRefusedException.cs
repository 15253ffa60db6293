namespace Jospar.Files;

/// <summary>A place that can be written and is not what was meant; the message says what to name instead.</summary>
/// <param name="message">What is wrong with it, and how to mend it.</param>
public sealed class PlaceRefusedException(string message) : IOException(message);

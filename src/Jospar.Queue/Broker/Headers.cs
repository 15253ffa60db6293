using System.Globalization;
using System.Text;
using RabbitMQ.Client;

namespace Jospar.Queue.Broker;

/// <summary>
/// Reads headers of messages: the broker gives texts as bytes and numbers in any width, and anyone may have written them.
/// </summary>
internal static class Headers
{
    /// <summary>A text, on <see cref="OneLine"/>; empty when it is not there.</summary>
    public static string Text(this IReadOnlyBasicProperties properties, string name) => OneLine.Of(Find(properties, name) switch
    {
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        { } other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
        null => "",
    });

    /// <summary>A whole number; <paramref name="otherwise"/> when it is not there.</summary>
    public static int Number(this IReadOnlyBasicProperties properties, string name, int otherwise) =>
        int.TryParse(Text(properties, name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static object? Find(IReadOnlyBasicProperties properties, string name) =>
        properties.Headers is { } headers && headers.TryGetValue(name, out var value) ? value : null;
}

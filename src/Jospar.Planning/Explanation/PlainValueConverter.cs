using System.Text.Json;
using System.Text.Json.Serialization;
using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Explanation;

/// <summary>
/// Ids, years and money of the domain as the text or number that they hold; amounts no larger than what pages and answers can
/// tell in every unit.
/// </summary>
internal sealed class PlainValueConverter : JsonConverterFactory
{
    private static readonly Dictionary<Type, JsonConverter> Converters = new()
    {
        [typeof(ProjectId)] = new TextValue<ProjectId>(text => new(text), id => id.Value),
        [typeof(PlaceId)] = new TextValue<PlaceId>(text => new(text), id => id.Value),
        [typeof(TargetId)] = new TextValue<TargetId>(text => new(text), id => id.Value),
        [typeof(FundId)] = new TextValue<FundId>(text => new(text), id => id.Value),
        [typeof(CommodityId)] = new TextValue<CommodityId>(text => new(text), id => id.Value),
        [typeof(LinkId)] = new TextValue<LinkId>(text => new(text), id => id.Value),
        [typeof(UnitId)] = new TextValue<UnitId>(text => new(text), id => id.Value),
        [typeof(Year)] = new NumberValue<Year>(YearOf, year => year.Value),
        [typeof(Money)] = new NumberValue<Money>(number => new(number), money => money.Value),
        [typeof(decimal)] = new NumberValue<decimal>(number => number, number => number),
    };

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => Converters.ContainsKey(typeToConvert);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => Converters[typeToConvert];

    private static Year YearOf(decimal number) => number == decimal.Truncate(number) && number is > 0m and < 10_000m
        ? new Year((int)number)
        : throw new JsonException();

    private sealed class TextValue<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }

    private sealed class NumberValue<T>(Func<decimal, T> read, Func<T, decimal> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out decimal number) && Math.Abs(number) <= SolverNumber.Most
                ? number
                : throw new JsonException());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(write(value));
    }
}

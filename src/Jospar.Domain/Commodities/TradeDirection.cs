namespace Jospar.Domain;

/// <summary>Which way a commodity may cross to the world.</summary>
[Flags]
public enum TradeDirection
{
    /// <summary>Not traded.</summary>
    None = 0,

    /// <summary>May be imported.</summary>
    Import = 1,

    /// <summary>May be exported.</summary>
    Export = 2,

    /// <summary>May be imported and exported.</summary>
    Both = Import | Export,
}

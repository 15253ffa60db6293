using Jospar.Packages.Checking;

namespace Jospar.Tests.Packages.Rules;

/// <summary>Funds out of which more goes than comes in, and loans that may bring it back.</summary>
public sealed class FundOverdrawnTests
{
    [Theory]
    [InlineData(2028, -10.3, null)]
    [InlineData(2027, -10.3, null)]
    [InlineData(2028, -11, "Negative inflows alone leave spare with -1 at the end of 2028.")]
    [InlineData(2026, -10.3, "Negative inflows alone leave spare with -0.3 at the end of 2026.")]
    public void Check_AnOutflow_IsAnErrorWhereNoLoanBringsItBackInTime(int year, double inflow, string? message)
    {
        var findings = Check(files =>
        {
            files["funds.csv"] += "spare,Spare fund,loan,0.1,0,1,1,,,10,\n";
            files["fund_inflows.csv"] += FormattableString.Invariant($"spare,{year},{inflow}\n");
            files["financing.csv"] += "P004,spare,0.001\n";
        });
        Assert.Equal(message is null ? [] : [message], findings);
    }

    [Fact]
    public void Check_AnOutflowWhereNothingIsLent_IsAnError()
    {
        string[] findings = Check(files =>
        {
            files["funds.csv"] += "spare,Spare fund,loan,0.1,0,1,1,,,10,\n";
            files["fund_inflows.csv"] += "spare,2028,-10.3\n";
        });
        Assert.Equal(["Negative inflows alone leave spare with -0.3 at the end of 2028."], findings);
    }

    [Fact]
    public void Check_ACommitmentThatTheFundCannotPay_IsSaidToBeOne()
    {
        string[] findings = Check(files =>
        {
            files["funds.csv"] = files["funds.csv"].Replace("80,10000,1000,metals", "80,10000,,metals", StringComparison.Ordinal);
            files["fund_inflows.csv"] = files["fund_inflows.csv"].Replace("idf,2025,1000", "idf,2025,900", StringComparison.Ordinal);
        });
        Assert.Equal(["Committed projects leave idf with -100 at the end of 2025."], findings);
    }

    [Fact]
    public void Check_ACommitmentThatPassesTheFundByARounding_IsNone() => Assert.Empty(Check(files =>
    {
        files["funds.csv"] = files["funds.csv"].Replace("80,10000,1000,metals", "80,10000,,metals", StringComparison.Ordinal);
        files["fund_inflows.csv"] = files["fund_inflows.csv"].Replace("idf,2025,1000", "idf,2025,999.9999", StringComparison.Ordinal);
    }));

    private static string[] Check(Action<Dictionary<string, string>> edit)
    {
        var files = BasePackage.Files.ToDictionary();
        edit(files);
        using var folder = new TemporaryFolder();
        var findings = PackageChecker.Check(folder.Write("funds", files)).Findings;
        return [.. findings.Where(finding => finding.Code == "fund-overdrawn").Select(finding => finding.Message)];
    }
}

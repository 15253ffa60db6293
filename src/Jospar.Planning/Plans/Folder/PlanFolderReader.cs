using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Plans.Folder;

/// <summary>Reads plan folders: a plan and what is wrong with it, never an exception for what stands in the files.</summary>
public static class PlanFolderReader
{
    /// <summary>
    /// Reads the plan in <paramref name="folder"/> as one of <paramref name="programme"/>; where
    /// <paramref name="packageHash"/> is given and the plan was made from another package, that is the only finding,
    /// since whatever the tables name would be unknown there. Throws <see cref="IOException"/> or
    /// <see cref="UnauthorizedAccessException"/> where the disk refuses.
    /// </summary>
    public static PlanReading Read(string folder, Programme programme, string? packageHash = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        var findings = new FindingList();
        PlanFolderWriter.PutBack(folder);
        if (!Directory.Exists(folder))
        {
            findings.Error("plan-folder-missing", folder, null, null, null, "There is no such folder.", "Name a folder that a plan was written to.");
            return new PlanReading(null, findings.ToImmutable());
        }

        if (!File.Exists(Path.Combine(folder, PlanFormat.PlanFile)))
        {
            findings.Error(
                "plan-file-missing", PlanFormat.PlanFile, null, null, null, "The folder holds no plan: there is no such file in it.", "Name a folder that a plan was written to.");
            return new PlanReading(null, findings.ToImmutable());
        }

        var reader = new PlanTableReader(folder, new PlanCellCheck(programme, findings), findings);
        var head = reader.FindText(PlanFormat.PlanFile) is { } text ? PlanJsonReader.Read(text, programme, findings) : null;
        if (head is { Plan.Run.PackageHash: var madeFrom } && packageHash is not null && madeFrom != packageHash && (madeFrom.Length > 0 || !findings.HasErrors))
        {
            return new PlanReading(null, [OtherPackage(madeFrom)]);
        }

        var tables = ReadTables(reader);
        if (head is not { } found || findings.HasErrors)
        {
            return new PlanReading(null, findings.ToImmutable());
        }

        var plan = found.Plan with { Tables = tables, Decisions = DecisionsOf(tables, programme) with { Discounts = found.Plan.Decisions.Discounts } };
        CheckDigest(plan, found.Digest, findings);
        TargetFigures.Check(plan, programme, findings);
        return new PlanReading(plan, findings.ToImmutable());
    }

    /// <summary>
    /// What was asked of the plan in a folder beside its goals; nothing where that is nothing, or the folder's <c>plan.json</c> cannot
    /// be read. Throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> where the disk refuses.
    /// </summary>
    public static PlanOrigin? FindOrigin(string folder) =>
        PlanJsonReader.FindOrigin(File.ReadAllText(Path.Combine(folder, PlanFormat.PlanFile)));

    /// <summary>Whether the folder holds that plan, as it was written: of the same package, with the same decisions.</summary>
    internal static bool Holds(string folder, Plan plan)
    {
        string file = Path.Combine(folder, PlanFormat.PlanFile);
        return File.Exists(file) && PlanJsonReader.IsOf(File.ReadAllText(file), plan);
    }

    private static PlanFinding OtherPackage(string madeFrom) => new(
        PlanReading.OtherPackage, true, PlanFormat.PlanFile, null, "package_hash", madeFrom,
        "The plan was made from another package, or the package was changed since.", $"Name the package that the plan was made from, which its folder keeps as {PlanFormat.ArchiveFile}, or plan anew; to plan again where the programme itself changed, go on as docs/replan.md says.");

    private static PlanTables ReadTables(PlanTableReader reader) => new(
        Launches: reader.Read(PlanTableSet.Launches),
        Activities: reader.Read(PlanTableSet.Activities),
        Flows: reader.Read(PlanTableSet.Flows),
        Trade: reader.Read(PlanTableSet.Trade),
        Extraction: reader.Read(PlanTableSet.Extraction),
        Demands: reader.Read(PlanTableSet.Demands),
        Discards: reader.Read(PlanTableSet.Discards),
        StockUse: reader.Read(PlanTableSet.StockUse),
        LinkUse: reader.Read(PlanTableSet.LinkUse),
        FundCashFlows: reader.Read(PlanTableSet.FundCashFlows),
        Jobs: reader.Read(PlanTableSet.Jobs),
        TargetProgress: reader.Read(PlanTableSet.TargetProgress),
        SponsorValues: reader.Read(PlanTableSet.SponsorValues),
        ScarcityPrices: reader.Read(PlanTableSet.ScarcityPrices),
        DomesticSupply: reader.Read(PlanTableSet.DomesticSupply),
        NotLaunched: reader.Read(PlanTableSet.NotLaunched));

    private static PlanDecisions DecisionsOf(PlanTables tables, Programme programme)
    {
        var forward = programme.Links.ToDictionary(link => link.Id, link => link.From);
        return new PlanDecisions(
            [.. tables.Launches.Select(row => (row.Project, row.Site, row.Start))],
            [.. tables.Activities.Select(row => (row.Unit, row.Year, row.Amount))],
            [.. tables.Flows.Select(row => (row.Link, row.Commodity, row.From == forward[row.Link], row.Year, row.Sent))],
            [.. tables.Extraction.Select(row => (row.Place, row.Commodity, row.Year, row.Amount))],
            [.. tables.Demands.Where(row => row.Served != 0m).Select(row => (row.Place, row.Commodity, row.Year, row.Served))],
            [.. tables.Discards.Select(row => (row.Place, row.Commodity, row.Year, row.Amount))]);
    }

    private static void CheckDigest(Plan plan, string digest, FindingList findings)
    {
        if (DecisionDigest.Of(plan.Decisions) != digest)
        {
            findings.Add(new PlanFinding(
                PlanReading.DecisionsChanged, false, PlanFormat.PlanFile, null, "decision_digest", digest,
                "The tables decide something else than when the plan was written.", "Write the plan anew, or see what `jospar verify` says of it."));
        }
    }
}

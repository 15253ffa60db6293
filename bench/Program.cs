using System.Text.Json;
using Jospar.Bench;
using Jospar.Bench.Cases;
using Jospar.Bench.Measuring;
using Jospar.Bench.Printing;
using Jospar.Bench.Suites;
using Jospar.Optimisation.Locating;

if (args is ["case", var name, ..])
{
    var cases = new Dictionary<string, Action<string[]>>
    {
        ["reading"] = ReadingCase.Run,
        ["basic-ours"] = BasicCase.Ours,
        ["basic-file"] = BasicCase.ByFile,
        ["planning-ours"] = PlanningCase.Ours,
        ["planning-files"] = PlanningCase.Files,
        ["planning-highs"] = PlanningCase.Highs,
    };
    cases[name](args[2..]);
    return 0;
}

if (args.Contains("--help") || args.Contains("-h"))
{
    Console.Out.WriteLine(BenchOptions.Help);
    return 0;
}

BenchOptions options;
try
{
    options = BenchOptions.Parse(args);
}
catch (FormatException wrong)
{
    Console.Error.WriteLine($"bench/run: {wrong.Message}");
    return 2;
}

var search = SolverLocator.FindHere();
var machine = Machine.Here(search.IsFound ? search.Tried[^1].Outcome : "no solver");
Console.Out.WriteLine(machine);
var tables = new List<ResultTable>();
foreach (string suite in options.Suites)
{
    var table = suite switch
    {
        "reading" => ReadingSuite.Run(options),
        "basic" => BasicSuite.Run(options),
        _ => new PlanningSuite(options).Run(),
    };
    tables.Add(table);
    Console.Out.WriteLine();
    Console.Out.Write(table.ToText());
}

if (options.Json is { } json)
{
    File.WriteAllText(json, JsonSerializer.Serialize(new { machine, tables }, new JsonSerializerOptions { WriteIndented = true }) + "\n");
}

if (options.Csv is { } csv)
{
    File.WriteAllText(csv, string.Concat(tables.Select(table => table.ToCsv())));
}

return 0;

using Jospar.Domain;
using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;
using Jospar.Planning.Report;

namespace Jospar.Tests.Planning.Report;

/// <summary>What the page shows of an explanation that was kept beside the plan.</summary>
public sealed class KeptReasonsTests
{
    [Theory]
    [InlineData("en", null, "Earlier: at most this much worse, since better may be possible: change of value −2 bn KZT (how much better is possible is not known), of weighted shortfall +0.00417 (105 other projects held as planned)")]
    [InlineData("kk", null, "Ертерек: ең көбі осынша нашар, одан жақсысы да болуы мүмкін: келтірілген құн өзгерісі −2 млрд теңге (қаншалықты жақсы болуы мүмкіні белгісіз), салмақталған кемшін өзгерісі +0,00417 (өзге 105 жоба жоспардағыдай қалдырылды)")]
    [InlineData("ru", null, "Раньше: хуже не более чем на столько, возможно и лучше: изменение приведённой стоимости −2 млрд тенге (насколько лучше возможно, неизвестно), взвешенного недобора +0,00417 (ещё 105 проектов оставлены по плану)")]
    [InlineData("en", 147.7, "−2 bn KZT (how much better is possible is not known),")]
    [InlineData("en", 0.05, "−2 bn KZT (up to 5% better is possible),")]
    [InlineData("kk", 0.05, "−2 млрд теңге (ең көбі 5 % жақсырақ болуы мүмкін),")]
    [InlineData("ru", 0.05, "−2 млрд тенге (возможно лучше не более чем на 5 %),")]
    public void Write_OfARoughAnswer_SaysThatBetterMayBePossibleAndByHowMuch(string language, double? gap, string said) =>
        Assert.Contains(said, Page(language, Asked(WhatIfEnd.Rough, WhatIfKind.Earlier, -2m, 0.00417m, 105) with { Gap = (decimal?)gap }), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "Left out: change of value +2 bn KZT, of weighted shortfall 0 (every other launch free)")]
    [InlineData("kk", "Іске қосылмаса: келтірілген құн өзгерісі +2 млрд теңге, салмақталған кемшін өзгерісі 0 (өзге іске қосулардың бәрі еркін)")]
    [InlineData("ru", "Если не запускать: изменение приведённой стоимости +2 млрд тенге, взвешенного недобора 0 (все прочие запуски свободны)")]
    public void Write_OfAnAnswer_GivesChangesWithTheirSigns(string language, string said) =>
        Assert.Contains(said, Page(language, Asked(WhatIfEnd.Answered, WhatIfKind.ForcedOut, 2m, 0.0000001m, 0)), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", 0, "Earlier: impossible (every")]
    [InlineData("en", 23, "Earlier: not possible without moving others; “jospar explain PLAN --project ")]
    [InlineData("kk", 23, "Ертерек: басқаларын жылжытпай мүмкін емес; «jospar explain PLAN --project ")]
    [InlineData("ru", 23, "Раньше: невозможно, не сдвигая других; дальше спросит «jospar explain PLAN --project ")]
    public void Write_OfWhatIsImpossibleWhileOthersAreHeld_SaysHowToAskFurther(string language, int held, string said) =>
        Assert.Contains(said, Page(language, Asked(WhatIfEnd.Impossible, WhatIfKind.Earlier, 0m, 0m, held)), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", Bound.AtLeast, "Out of reach while no other promise is missed by more than planned:", "give 20 kt at most.")]
    [InlineData("en", Bound.AtMost, "Out of reach while no other promise is missed by more than planned:", "leave 20 kt at least.")]
    [InlineData("kk", Bound.AtLeast, "Өзге уәделердің орындалуы жоспардағыдан нашарламаса, бұған қол жетпейді:", "ең көбі 20 мың т береді.")]
    [InlineData("ru", Bound.AtLeast, "Недостижимо, пока прочие обещания выполняются не хуже, чем по плану:", "дают не больше 20 тыс. т.")]
    public void Write_OfATargetOutOfReach_SaysThatTheFigureKeepsOtherPromises(string language, Bound bound, string opening, string figure)
    {
        var small = SmallProgramme.Create();
        var programme = small with { Targets = [small.Targets[0] with { Bound = bound }] };
        var change = new SmallestChange(ChangeEnd.OutOfReach, 20m, 0m, null, [], [], 0, IsChecked: false);
        var why = new TargetExplanation(small.Targets[0].Id, 30m, 10m, 20m, "kt", [], new TargetReach(10m, [], 0), null, change);
        string page = Page(language, programme, [], [why]);
        Assert.Contains(opening, page, StringComparison.Ordinal);
        Assert.Contains(figure, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", Bound.AtLeast, "one kt of rod more would add 0.9 GWh")]
    [InlineData("en", Bound.AtMost, "one kt of rod more would take off 0.9 GWh")]
    [InlineData("ru", Bound.AtLeast, "ещё одна единица (тыс. т) добавила бы 0,9 ГВт·ч")]
    [InlineData("kk", Bound.AtMost, "тағы бір бірлік (мың т) 0,9 ГВт·сағ кемітер еді")]
    public void Write_OfWhatBinds_SaysWhatOneMoreWouldDo(string language, Bound bound, string said)
    {
        var small = SmallProgramme.Create();
        var programme = small with { Targets = [small.Targets[0] with { Bound = bound }] };
        var reach = new TargetReach(2m, [new ScarceWorth(new ScarceThing("link_capacity", "road", new(2028), "kt of rod"), 0.9m)], 0);
        var why = new TargetExplanation(small.Targets[0].Id, 10m, 9m, 1m, "GWh", [], reach, null, null);
        Assert.Contains(said, Page(language, programme, [], [why]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", Bound.AtLeast, false, "1 000 000 kt more would add 0.002 kt")]
    [InlineData("en", Bound.AtLeast, true, "1 000 000 kt less asked for would add 0.002 kt")]
    [InlineData("en", Bound.AtMost, true, "1 000 000 kt less asked for would take off 0.002 kt")]
    [InlineData("ru", Bound.AtMost, false, "ещё 1 000 000", "убавили бы 0,002")]
    [InlineData("kk", Bound.AtLeast, true, "ең төменгі шек 1 000 000", "аз болса, 0,002")]
    public void Write_OfWhatOneUnitHardlyMoves_TellsItForMany(string language, Bound bound, bool isMinimum, params string[] said)
    {
        var small = SmallProgramme.Create();
        var programme = small with { Targets = [small.Targets[0] with { Bound = bound }] };
        var reach = new TargetReach(2m, [new ScarceWorth(new ScarceThing("link_capacity", "road", new(2028), "kt", isMinimum), 0.000_000_002m)], 0);
        string page = Page(language, programme, [], [new TargetExplanation(small.Targets[0].Id, 10m, 9m, 1m, "kt", [], reach, null, null)]);
        Assert.All(said, part => Assert.Contains(part, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", Bound.AtLeast, "with what they require and exclude, and the existing plants give 40 kt at most.")]
    [InlineData("en", Bound.AtMost, "with what they require and exclude, and the existing plants leave 40 kt at least.")]
    [InlineData("kk", Bound.AtLeast, "жұмыс істеп тұрған кәсіпорындармен бірге ең көбі 40")]
    [InlineData("kk", Bound.AtMost, "жұмыс істеп тұрған кәсіпорындармен кемінде 40")]
    [InlineData("ru", Bound.AtLeast, "вместе с действующими предприятиями дают не больше 40")]
    [InlineData("ru", Bound.AtMost, "с действующими предприятиями остаётся не меньше 40")]
    public void Write_OfWhatIsOutOfReach_CreditsTheExistingPlantsToo(string language, Bound bound, string said)
    {
        var small = SmallProgramme.Create();
        var programme = small with { Targets = [small.Targets[0] with { Bound = bound }] };
        var change = new SmallestChange(ChangeEnd.OutOfReach, 40m, 0m, null, [], [], 0, false);
        var why = new TargetExplanation(small.Targets[0].Id, 50m, 30m, 20m, "kt", [], new TargetReach(30m, [], 0), null, change);
        Assert.Contains(said, Page(language, programme, [], [why]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", Bound.AtLeast, 1, "What binds it, launches as planned: Road")]
    [InlineData("en", Bound.AtLeast, 0, "What would raise it further, launches as planned: Road")]
    [InlineData("en", Bound.AtMost, 0, "What would lower it further, launches as planned: Road")]
    [InlineData("ru", Bound.AtLeast, 0, "Что подняло бы показатель ещё выше при запусках по плану: Road")]
    [InlineData("kk", Bound.AtLeast, 0, "оны одан әрі арттыратыны: Road")]
    [InlineData("en", Bound.AtMost, 1, "gap and tolerance allow. What would lower it further, launches as planned: Road")]
    [InlineData("kk", Bound.AtMost, 1, "құн үшін осыншама шегінілген. Іске қосулар жоспардағыдай болғанда оны одан әрі кемітетіні: Road")]
    [InlineData("ru", Bound.AtMost, 1, "порядок целей и допуск. Что снизило бы показатель ещё больше при запусках по плану: Road")]
    public void Write_OfWhatBindsAKeptPromiseOrOneGivenUp_SaysThatItWouldGoFurther(string language, Bound bound, int shortfall, string said)
    {
        var small = SmallProgramme.Create();
        var programme = small with { Targets = [small.Targets[0] with { Bound = bound }] };
        var reach = new TargetReach(2m, [new ScarceWorth(new ScarceThing("link_capacity", "road", new(2028), "kt"), 0.9m)], 0);
        var why = new TargetExplanation(small.Targets[0].Id, 10m, 10m - shortfall, shortfall, "kt", [], reach, null, null);
        Assert.Contains(said, Page(language, programme, [], [why]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", Bound.AtMost, "nothing scarce binds it: only other launches would bring it down.")]
    [InlineData("kk", Bound.AtMost, "оны тапшы ештеңе шектемейді: оны тек басқа іске қосулар төмендете алады.")]
    [InlineData("ru", Bound.AtMost, "ничто дефицитное не сдерживает: снизить показатель могут только другие запуски.")]
    [InlineData("en", Bound.AtLeast, "nothing scarce binds it: it takes other launches or more projects.")]
    [InlineData("ru", Bound.AtLeast, "ничто дефицитное не сдерживает: нужны другие запуски или больше проектов.")]
    public void Write_OfAMissedPromiseThatNothingBinds_SaysWhatWouldHelpItsBound(string language, Bound bound, string said)
    {
        var small = SmallProgramme.Create();
        var programme = small with { Targets = [small.Targets[0] with { Bound = bound }] };
        var why = new TargetExplanation(small.Targets[0].Id, bound == Bound.AtLeast ? 5m : 1m, 3m, 2m, "kt", [], new TargetReach(3m, [], 3), null, null);
        Assert.Contains(said, Page(language, programme, [], [why]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", Bound.AtMost, "Beyond that, with the launches as planned, several things bind it together; among them")]
    [InlineData("en", Bound.AtLeast, "several things bind it together; among them, none of which would move it alone: Road (room on a line, pipe or road, 2028).")]
    [InlineData("kk", Bound.AtLeast, "оны бірнеше нәрсе бірге шектейді; солардың ішінде, жеке алғанда ешқайсысы оны өзгертпейді: Road")]
    [InlineData("ru", Bound.AtLeast, "его сдерживает сразу несколько условий; среди них, и ни одно в одиночку его не сдвинет: Road")]
    public void Write_OfThingsThatBindTogether_NamesThem(string language, Bound bound, string said)
    {
        var small = SmallProgramme.Create();
        var programme = small with { Targets = [small.Targets[0] with { Bound = bound }] };
        var reach = new TargetReach(3m, [], 3) { Together = [new ScarceThing("link_capacity", "road", new(2028), "kt")] };
        var why = new TargetExplanation(small.Targets[0].Id, 5m, 3m, 2m, "kt", [], reach, null, null);
        Assert.Contains(said, Page(language, programme, [], [why]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", ChangeEnd.Smallest, true, "The smallest change (within 1%) that would bring it within reach: Road (room on a line, pipe or road) +30 kt.</p>")]
    [InlineData("en", ChangeEnd.Small, true, "A change that would bring it within reach (a smaller one may exist): Road (room on a line, pipe or road) +30 kt.</p>")]
    [InlineData("en", ChangeEnd.Small, false, "+30 kt. Not confirmed: modelled anew, the programme falls short of it, or the time was up first.</p>")]
    [InlineData("kk", ChangeEnd.Small, false, "Оған жеткізетін өзгеріс (одан азы да болуы мүмкін): Road", "+30 мың т. Расталмады: ")]
    [InlineData("ru", ChangeEnd.Small, false, "Изменение, которое бы к нему привело (возможно и меньшее): Road", "Не подтверждено: ")]
    [InlineData("en", ChangeEnd.NoneNeeded, false, "with other amounts", "Not confirmed: ")]
    public void Write_OfAChange_SaysWhetherItIsTheSmallestAndConfirmed(string language, ChangeEnd end, bool isChecked, params string[] said)
    {
        var small = SmallProgramme.Create();
        WorldChange[] changes = end == ChangeEnd.NoneNeeded ? [] : [new WorldChange(new ScarceThing("link_capacity", "road", null, "kt"), 90m, 30m, 0.333m)];
        var change = new SmallestChange(end, 40m, 0.3m, null, [.. changes], [], 0, isChecked);
        var why = new TargetExplanation(small.Targets[0].Id, 10m, 9m, 1m, "kt", [], null, null, change);
        string page = Page(language, small, [], [why]);
        Assert.All(said, part => Assert.Contains(part, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "It could be reached without any change: it has no weight")]
    [InlineData("kk", "оның салмағы жоқ, сондықтан жоспар ол үшін ештеңе істемейді.")]
    [InlineData("ru", "у него нет веса, и план ничего для него не делает.")]
    public void Write_OfAMissedPromiseWithoutWeight_SaysThatNothingIsDoneForIt(string language, string said)
    {
        var small = SmallProgramme.Create();
        var programme = small with { Targets = [small.Targets[0] with { Weight = 0m }] };
        var change = new SmallestChange(ChangeEnd.NoneNeeded, 10m, 0m, null, [], [], 2, IsChecked: true);
        var why = new TargetExplanation(small.Targets[0].Id, 10m, 9m, 1m, "kt", [], null, null, change);
        Assert.Contains(said, Page(language, programme, [], [why]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", ProjectReason.CannotRun, "where it could start, what it needs cannot reach it, or what it makes has no way out, even with every expansion")]
    [InlineData("kk", ProjectReason.CannotRun, "бастауға болатын жерде барлық кеңейтумен де қажеттісі оған жетпейді немесе өнімінің шығар жолы жоқ")]
    [InlineData("ru", ProjectReason.CannotRun, "там, где его можно начать, даже при всех расширениях нужное ему не доходит или его продукции некуда деться")]
    [InlineData("en", ProjectReason.Beaten, "could be launched, and the goals are served no better with it")]
    [InlineData("kk", ProjectReason.Beaten, "іске қосуға болады, бірақ онымен мақсаттарға жақсырақ қол жетпейді")]
    [InlineData("ru", ProjectReason.Beaten, "можно запустить, но с ним цели достигаются не лучше")]
    [InlineData("en", ProjectReason.MissesPromises, "there is room for it, but with it, all else as planned, the promises together would be missed by more: bars by 15 kt more")]
    [InlineData("kk", ProjectReason.MissesPromises, "уәделер бірге алғанда нашар орындалады: bars – тағы 15 мың т")]
    [InlineData("ru", ProjectReason.MissesPromises, "обещания в сумме выполнялись бы хуже: bars – ещё на 15 тыс. т")]
    [InlineData("en", ProjectReason.BringsNothing, "it would bring neither the promises closer nor more value; of plans as good, the one with fewer projects is taken")]
    [InlineData("kk", ProjectReason.BringsNothing, "уәделерді жақындатпайды және құнды арттырмайды")]
    [InlineData("ru", ProjectReason.BringsNothing, "не приближает обещаний и не добавляет приведённой стоимости")]
    [InlineData("en", ProjectReason.Loses, "with the promises together missed by no more, it would cost more than it brings")]
    [InlineData("kk", ProjectReason.Loses, "уәделер бірге алғанда нашар орындалмаса, шығыны пайдасынан көп")]
    [InlineData("ru", ProjectReason.Loses, "при обещаниях, выполняемых в сумме не хуже, стоил бы больше, чем приносит")]
    [InlineData("en", ProjectReason.Earns, "all else as planned and the promises together missed by no more, the value would be less by at least")]
    [InlineData("kk", ProjectReason.Earns, "уәделер бірге алғанда нашар орындалмаса, келтірілген құн кемінде осынша азаяды")]
    [InlineData("ru", ProjectReason.Earns, "при прочем по плану и обещаниях, выполняемых в сумме не хуже, приведённая стоимость меньше не менее чем на")]
    public void Write_OfAReason_SaysItWhole(string language, ProjectReason reason, string said)
    {
        var small = SmallProgramme.Create();
        var more = new Lack(new ScarceThing("target_shortfall", small.Targets[0].Id.Value, new(2028), "kt"), 20m, 15m);
        var best = new StartView(new("zone"), new(2026), IsPlanned: false, [], 1m, Money.Zero, [more]);
        string page = Page(language, small, [Explained("mill", ProjectStanding.Out) with { Reason = reason, Best = reason == ProjectReason.MissesPromises ? best : null }], []);
        Assert.Contains(said, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", ProjectReason.Beaten, "the goals may be served better with it, but by less than a change of the earlier plan has to earn")]
    [InlineData("kk", ProjectReason.Beaten, "бұрынғы жоспарды өзгертуді ақтайтындай емес")]
    [InlineData("ru", ProjectReason.Beaten, "но не настолько, чтобы оправдать изменение прежнего плана")]
    [InlineData("en", ProjectReason.NoRoom, "could be launched, but others have the room; lacking")]
    public void Write_OfAReasonInAPlanMadeAgain_PromisesNothingOfTheGoals(string language, ProjectReason reason, string said)
    {
        var small = SmallProgramme.Create();
        var replan = new Replan(new(2026), 0.01m, "", [], [], [], []);
        string page = Page(language, small, [Explained("mill", ProjectStanding.Out) with { Reason = reason }], [], replan: replan);
        Assert.Contains(said, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Nothing stops it: there is no end to it")]
    [InlineData("ru", "Его ничто не сдерживает")]
    [InlineData("kk", "Оған тосқауыл жоқ")]
    public void Write_OfAMeasureThatNothingStops_DoesNotSayItWasNotAsked(string language, string said)
    {
        var small = SmallProgramme.Create();
        var why = new TargetExplanation(small.Targets[0].Id, 10m, 10m, 0m, "GWh", [], new TargetReach(null, [], 0), null, null);
        string page = Page(language, small, [], [why]);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain("jospar explain PLAN --target", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", 1, "zone (land and other stocks): 1 project would need more than is left.")]
    [InlineData("en", 2, "zone (land and other stocks): 2 projects would need more than is left.")]
    [InlineData("ru", 1, "zone (земля и другие запасы): 1 проекту нужно больше, чем остаётся.")]
    [InlineData("kk", 2, "zone (жер және басқа да шектеулі орындар): 2 жобаға қалғанынан көбірек керек.")]
    public void Write_OfAThingThatIsOnlyWaitedFor_SaysByHowMany(string language, int waiting, string said)
    {
        var small = SmallProgramme.Create();
        var binding = new Binding(new ScarceThing("occupied_stock", "zone", null, "ha"), Money.Zero, null, waiting);
        Assert.Contains(said, Page(language, small, [], [], [binding]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", 1, 0, "zone (land and other stocks): 1 project would need more than there can ever be.")]
    [InlineData("en", 3, 2, "zone (land and other stocks): 2 projects would need more than is left. 3 projects would each need more than there can ever be.")]
    [InlineData("ru", 1, 0, "zone (земля и другие запасы): 1 проекту нужно больше, чем вообще может быть.")]
    [InlineData("kk", 3, 0, "zone (жер және басқа да шектеулі орындар): 3 жобаның әрқайсысына мүлде бола алатынынан көбірек керек.")]
    public void Write_OfAThingOfWhichThereCanNeverBeEnough_SaysForHowMany(string language, int never, int waiting, string said)
    {
        var binding = new Binding(new ScarceThing("occupied_stock", "zone", null, "ha"), Money.Zero, null, waiting, never);
        Assert.Contains(said, Page(language, SmallProgramme.Create(), [], [], [binding]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Builders (limit, 2028): one kt less asked for would add 0.9 kt", "Builders (limit, 2028) −30 kt", "one percent less asked for would add at most", "It keeps 2 projects from an earlier start.", "a start in 2026 lacks 50 kt to the minimum of Builders (limit, 2028)")]
    [InlineData("kk", "ең төменгі шек бір бірлікке (мың т) аз болса, 0,9 мың т қосылар еді", "−30 мың т", "ең төменгі шек бір пайызға аз болса", "Ол 2 жобаның ертерек басталуына жол бермейді.", "ең төменгі шегіне дейін 50 мың т")]
    [InlineData("ru", "минимум, уменьшенный на единицу (тыс. т), добавил бы 0,9 тыс. т", "−30 тыс. т", "минимум, уменьшенный на один процент", "Он не даёт начать раньше 2 проекта.", "50 тыс. т до минимума: Builders")]
    public void Write_OfAMinimum_SaysThatLessOfItHelps(string language, params string[] said)
    {
        var small = SmallProgramme.Create();
        var thing = new ScarceThing("programme_limit", "builders", new(2028), "kt", IsMinimum: true);
        var change = new SmallestChange(ChangeEnd.Smallest, 40m, 0.3m, null, [new WorldChange(thing, 90m, -30m, 0.333m)], [], 0, IsChecked: true);
        var why = new TargetExplanation(small.Targets[0].Id, 10m, 9m, 1m, "kt", [], new TargetReach(9m, [new ScarceWorth(thing, 0.9m)], 0), null, change);
        var start = new StartView(new("zone"), new(2026), IsPlanned: false, [new Lack(thing, 80m, 50m)], 0m, Money.Zero);
        string page = Page(
            language, small, [Explained("mill", ProjectStanding.Waits) with { Earlier = start }], [why], [new Binding(thing, new Money(4m), new Money(2m), 2)]);
        Assert.All(said, part => Assert.Contains(part, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", 2028, "Road (room on a line, pipe or road, 2028): one percent more would add at most 2 bn KZT (with the 2 years after it).")]
    [InlineData("en", 2027, "Road (room on a line, pipe or road, 2027): one percent more would add at most 2 bn KZT.")]
    [InlineData("kk", 2028, "2 млрд теңге қосар еді (одан кейінгі 2 жылды қоса алғанда).")]
    [InlineData("ru", 2028, "не больше 2 млрд тенге (вместе с 2 годами после него).")]
    public void Write_OfWhatBindsInTheLastYear_SaysThatItsWorthCountsTheYearsAfterIt(string language, int year, string said)
    {
        var binding = new Binding(new ScarceThing("link_capacity", "road", new(year), "kt"), new Money(4m), new Money(2m), 0);
        Assert.Contains(said, Page(language, SmallProgramme.Create(), [], [], [binding]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "mill, line (requires): it stands in the way of 2 projects.")]
    [InlineData("kk", "mill, line (талап етеді): 2 жобаға кедергі.")]
    [InlineData("ru", "mill, line (требует): мешает 2 проектам.")]
    public void Write_OfARule_SaysWhomItStops(string language, string said)
    {
        var binding = new Binding(new ScarceThing("requirement", "mill requires line", null, ""), Money.Zero, null, 2);
        Assert.Contains(said, Page(language, SmallProgramme.Create(), [], [], [binding]), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfThingsWithTheIdOfAnother_CallsEachByItsOwnName()
    {
        var small = SmallProgramme.Create();
        var programme = small with
        {
            Commodities = [small.Commodities[0] with { Id = new("road"), Name = new("Road metal") }, .. small.Commodities],
            Places = [.. small.Places, small.Places[^1] with { Id = new("mill"), Name = new("Mill town") }],
        };
        var binding = new Binding(new ScarceThing("link_capacity", "road", new(2027), "kt"), new Money(4m), new Money(2m), 0);
        var why = new TargetExplanation(new("bars"), 9m, 10m, 0m, "kt", [new("mill", 6m, ContributorKind.Commodity)], null, null, null);
        string page = Page("en", programme, [Explained("mill", ProjectStanding.In)], [why], [binding]);

        Assert.Contains("Road (room on a line, pipe or road, 2027)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("its own part", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "with the committed projects alone, and if no promise had to be kept, it would be")]
    [InlineData(false, "with nothing launched, and if no promise had to be kept, it would be")]
    public void Write_OfTheValueWithoutLaunches_SaysWhatIsLaunchedAllTheSame(bool isCommitted, string said)
    {
        var small = SmallProgramme.Create();
        var programme = isCommitted ? small : small with { Projects = [.. small.Projects.Select(project => project with { Commitment = null })] };
        Assert.Contains(said, Page("en", programme, [], []), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfTargetsInGoods_NamesTheGoodInItsLanguage()
    {
        var small = SmallProgramme.Create();
        var programme = small with { Commodities = [.. small.Commodities.Select(good => good.Id.Value == "bar" ? good with { Name = new("Bars", "Шыбық", "Прутки") } : good)] };
        var reach = new TargetReach(2m, [new ScarceWorth(new ScarceThing("facility", "smelter", new(2028), "kt of bars"), 0.9m)], 0);
        var why = new TargetExplanation(small.Targets[0].Id, 10m, 9m, 1m, "kt", [], reach, null, null);
        Assert.Contains("ещё одна единица (тыс. т, прутки) добавила бы 0,9 тыс. т", Page("ru", programme, [], [why]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "a promise would be missed by more – its own part: Jobs (100 jobs); Bars (6 kt)<")]
    [InlineData("ru", "обещание выполнялось бы хуже — его собственный вклад: Jobs (100 рабочих мест); Bars (6 тыс. т)<")]
    [InlineData("kk", "уәде одан да көп орындалмай қалады – өз үлесі: Jobs (100 жұмыс орны); Bars (6 мың т)<")]
    public void Write_OfAProjectThatCarriesPromises_NamesThoseWithItsPart(string language, string said)
    {
        var small = SmallProgramme.Create();
        var programme = small with { Targets = [small.Targets[0] with { Name = new("Bars") }, small.Targets[1] with { Name = new("Jobs") }] };
        TargetExplanation[] targets =
        [
            new(new("bars"), 9m, 10m, 0m, "kt", [new("mill", 6m), new("line", 1m)], null, null, null),
            new(new("jobs"), 200m, 115m, 85m, "jobs", [new("mill", 100m)], null, null, null),
        ];
        string page = Page(language, programme, [Explained("line", ProjectStanding.In), Explained("mill", ProjectStanding.In)], targets);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Bars (1 ", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "others do more for the goals with what it would take; lacking: Road (room on a line, pipe or road, 2028) 2 kt")]
    [InlineData("kk", "басқалар мақсаттарға көбірек береді; жетпейтіні: Road")]
    [InlineData("ru", "другие дают больше для целей за то же; не хватает: Road")]
    public void Write_OfAProjectWhoseRoomOthersHave_SaysWhatItLacks(string language, string said)
    {
        var lack = new Lack(new ScarceThing("link_capacity", "road", new(2028), "kt"), 3m, 2m);
        var best = new StartView(new("zone"), new(2026), IsPlanned: false, [lack], 0m, Money.Zero);
        var mill = Explained("mill", ProjectStanding.Out) with { Reason = ProjectReason.Beaten, Best = best };
        Assert.Contains(said, Page(language, SmallProgramme.Create(), [mill], []), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_EveryProjectWithItsReason_HasWhatIsOutAndWhatWaitsFirst()
    {
        ProjectExplanation[] projects =
        [
            Explained("early", ProjectStanding.Committed), Explained("mill", ProjectStanding.In), Explained("line", ProjectStanding.Waits),
            Explained("third-mill", ProjectStanding.Out),
        ];
        string page = Page("en", SmallProgramme.Create(), projects, []);
        string table = page[page.IndexOf("Every project with its reason", StringComparison.Ordinal)..];
        int[] places = [.. new[] { "third-mill", "line", "mill", "early" }.Select(name => table.IndexOf($">{name}<", StringComparison.Ordinal))];
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain(-1, places);
    }

    [Theory]
    [InlineData(1500, false)]
    [InlineData(1501, true)]
    public void Write_MoreProjectsThanAreShown_SaysHowManyThereAre(int projects, bool isSaid)
    {
        string page = Page("en", SmallProgramme.Create(), [.. Enumerable.Repeat(Explained("mill", ProjectStanding.In), projects)], []);
        Assert.Equal(isSaid, page.Contains("Shown are the first 1 500 of 1 501 rows; the plan’s explanation.json holds all.", StringComparison.Ordinal));
    }

    private static ProjectExplanation Explained(string project, ProjectStanding standing) =>
        new(new(project), standing, ProjectReason.CarriesTargets, null, null, null, null, [], [], []);

    private static WhatIf Asked(WhatIfEnd end, WhatIfKind kind, decimal value, decimal shortfall, int held) =>
        new(kind, null, end, shortfall, new Money(value), [], [], [], [], held, null);

    private static string Page(string language, WhatIf asked) => Page(
        language, SmallProgramme.Create(),
        [new(SmallProgramme.Create().Projects[0].Id, ProjectStanding.In, ProjectReason.CarriesTargets, null, null, null, null, [], [], [asked])], []);

    private static string Page(string language, Programme programme, ProjectExplanation[] projects, TargetExplanation[] targets, Binding[]? bindings = null, Replan? replan = null)
    {
        programme = programme with { Terms = programme.Terms with { Currency = "KZT", MoneyUnit = "billion" } };
        var plan = SmallPlan.Of(programme, SmallPlan.Decisions());
        var kept = new StoredExplanation(StoredExplanation.Version, DecisionDigest.Of(plan.Decisions), [.. bindings ?? []], [.. targets], [.. projects]) { ValueOfCommitted = new Money(1m) };
        return ReportWriter.Write(programme, plan, new ReportOptions(language) { Explanation = kept, Replan = replan })
            .Replace('\u00A0', ' ').Replace('\u202F', ' ');
    }
}

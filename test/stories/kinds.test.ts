import { describe, expect, it } from "vitest";
import { figureOf, kinds } from "../../tools/stories/figures.ts";
import { referencesOf } from "../../tools/stories/grammar.ts";
import { realStoryFacts } from "./facts.ts";

const figure = (text: string) => {
  const [reference] = referencesOf(text);
  if (reference === undefined) throw new Error(`${text} is no reference`);
  return figureOf(reference, realStoryFacts);
};

/** A reference, what it prints, its status, and where to look the value up by hand. */
const facts: readonly (readonly [reference: string, text: string, status: string, fact: string])[] = [
  ["{share:KAZ@2022-01}", "13.2 %", "reported", "cbeci-share.csv: KAZ,2022-01,13.22"],
  ["{share:KAZ@2022-01.published}", "17 May 2022", "reported", "its column published: 2022-05-17"],
  ["{share:KAZ@2022-01-04|then.period}", "August 2021", "held", "the newest month out on 4 January 2022"],
  ["{share:USA@2026-Q3.publisher}", "Luxor Hashrate Index", "reported", "estimates.csv: its publisher"],
  ["{share:CHN@2021-05-21|then.age}", "13 months old", "held", "April 2020 ended 385 days before"],
  ["{share:CHN@2021-08}", "0 %", "reported", "cbeci-share.csv: CHN,2021-08,0.0"],
  ["{share:KAZ@2022-01-04|then}", "18.1 %", "held", "cbeci-share.csv: KAZ,2021-08, published 2021-10-13"],
  ["{share:CHN@2021-05-21|then}", "65.1 %", "held", "cbeci-first-release.csv: CHN,2020-04,65.07"],
  ["{share:USA@2026-Q3|luxor}", "36.7 %", "reported", "estimates.csv: USA,2026-Q3,36.7"],
  ["{share:rest@2026-Q3}", "14.9 %", "modelled", "100 less the ten rows of luxor-2026-q3: 85.1"],
  ["{share:CHN@2022-01.place}", "2", "reported", "21.1 % after 37.8 % of the United States"],
  ["{share:KAZ@2021-10.monthPlace}", "1", "reported", "cbeci-share.csv: no month of KAZ is above 2021-10"],
  ["{share:CHN@2021-08.firstMonth}", "September 2019", "reported", "the first row of cbeci-share.csv"],
  ["{share:CHN@2021-08.lastMonth}", "January 2022", "reported", "the last row of cbeci-share.csv"],
  ["{exposure:RUS@2026-Q3.place}", "2", "modelled", "after the United States with 19.8 points"],
  ["{exposure:RUS@2026-Q3}", "14.9 points", "modelled", "17.2 % × 86.7 / 100, WGI 2023: rank 13.27"],
  ["{risky:60@2026-Q3}", "33.6 %", "modelled", "Russia 17.2, China 12.2, Ethiopia 2.4, Indonesia 1.8"],
  ["{countries@2026-Q3.named}", "10", "reported", "ten rows of luxor-2026-q3"],
  ["{price:KAZ@2022}", "4.4 US cents per kWh", "held", "doing-business.csv: KAZ,2019,4.4"],
  ["{cited:KAZ@2026-11-28}", "7.5 US cents per kWh", "reported", "globalpetrolprices.csv: KAZ"],
  ["{miner:KAZ@2022-03}", "5.5 US cents per kWh", "claimed", "miners-reported.csv: KAZ,2022-01,5.5"],
  ["{risk:KAZ@2021}", "62 of 100", "reported", "wgi-2024.csv: 100 less the rank of 2021"],
  ["{risk:KAZ@2022-01-04|then.period}", "2020", "held", "wgi-2024.csv: 2021 came out in September 2022"],
  ["{price:KAZ@2022.period}", "2019", "held", "doing-business.csv ends in 2019"],
  ["{hashrate@2021-06-27}", "57.5 EH/s", "measured", "hashrate-chain.csv: 2021-06-27"],
  ["{week@2021-07-03}", "84.8 EH/s", "measured", "hashrate-chain.csv: mean of 26 June to 2 July"],
  ["{peak@2021-04-01..2021-07-03.fall}", "53 %", "measured", "1 − 84.8 / 180.7"],
  ["{trough@2021-04-01..2022-01-01}", "57.5 EH/s", "measured", "hashrate-chain.csv: 2021-06-27"],
  ["{trough@2021-04-01..2022-01-01.day}", "27 June 2021", "measured", "its date"],
  ["{retarget@2021-07-03.place}", "1", "measured", "no change of difficulty-epochs.csv is below −27.94 %"],
  ["{retarget@2021-06-13.nextRise}", "31 July 2021", "measured", "−27.94 and −4.81 % came between"],
  ["{retarget@2026-02-07.largestAfter}", "3 July 2021", "measured", "no cut between was 11.16 % or more"],
  ["{retarget@2021-07-03}", "−27.94 %", "measured", "difficulty-epochs.csv: 14363025673660 / 19932791027263 − 1"],
  ["{retarget@2026-06-14}", "−10.09 %", "measured", "the exact difficulty of an epoch without a time"],
  ["{retarget@2026-06-14.time}", "14 Jun 2026, 00:23 UTC", "modelled", "its time follows from the rule"],
  ["{loss@2022-01-05T10:30Z..2022-01-08T10:30Z}", "−7 to +13 %", "measured", "425 blocks where 441 were due"],
  ["{band@2021-06-27..2021-06-28.blocks}", "58 blocks", "measured", "hashrate-chain.csv: blocks of 2021-06-27"],
  ["{power:15@24}", "58 %", "modelled", "144 due, 122.4 expected: at most 124 with 58 %"],
  ["{power:15.hours}", "44 hours", "modelled", "264 blocks due"],
  ["{without:kz-shutdown-2022@2022-01-08|15}", "+3.62 %", "modelled", "0.15 × 2.885 d spared of 13.946 d"],
  ["{loss@2022-01-05T10:30Z..2022-01-08T10:30Z.hours}", "72 hours", "measured", "three days"],
  ["{without:kz-shutdown-2022@2022-01-08|15.gap}", "3.2 points", "modelled", "3.62 − 0.41"],
  ["{claim:kz-getblock}", "13.4 %", "claimed", "claims.json: kz-getblock"],
  ["{claim:kz-nyt}", "more than 10 %", "claimed", "claims.json: low 10, no high"],
  ["{claim:kz-vice-headline@72.finding}", "not compatible", "measured", "20 lies outside −7 to +13"],
  ["{claim:kz-vice-headline@6.finding}", "cannot be told", "measured", "20 and 0 lie inside −17 to +45"],
  ["{event:kz-shutdown-2022.start}", "5 Jan 2022, 10:30 UTC", "reported", "events.json"],
  ["{event:kz-shutdown-2022.days}", "5.7 days", "reported", "5 January, 10:30, to 11 January, 02:15"],
  ["{event:kz-kegoc-cut-2022.end}", "7 February 2022", "reported", "events.json: end, its last day"],
  ["{event:kz-kegoc-cut-2022.days}", "15 days", "reported", "24 January to 7 February, both counted"],
  ["{line:cn-2021-055}", "more than 2,000,000 machines", "claimed", "china-2021.json: machines (more than)"],
  ["{chance:KAZ@2022-01-04|then}", "2.6 %", "modelled", "the regression of what was public"],
  ["{atRisk@2026-Q3}", "2.8 to 6.9 %", "modelled", "by whether Russia’s week of October 2024 counts"],
  ["{shutdowns:KAZ}", "2022", "reported", "shutdowns.csv: a nationwide full network"],
  ["{fit:full.missedRank}", "84", "modelled", "the fit on years before 2022"],
  ["{rank:KAZ@2021-12|share}", "2", "modelled", "18.1 % is second to 35.4 %"],
  ["{backtest:atRisk.first}", "Q3 2020", "modelled", "the quarter after the first map of May 2020"],
  ["{backtest:atRisk.last}", "Q1 2026", "modelled", "Iran’s blackout of 8 January 2026"],
  ["{backtest:atRisk.falsePart}", "87 %", "modelled", "60 false alarms of 69"],
  ["{backtest:atRisk.hits}", "9", "modelled", "the table of the backtest"],
];

describe("figureOf(reference, facts)", () => {
  it.each(facts)("%s prints %s, %s: %s", (reference, text, status) => {
    const found = figure(reference);
    expect([found.text.replaceAll("\u00a0", " "), found.status]).toEqual([text, status]);
    expect(found.about).not.toBe("");
  });

  it("says of the rank that Kazakhstan would have had in 2022 that its fit ends before that year", () => {
    expect(figure("{fit:full.missedRank}").about).toMatch(/^Kazakhstan in 2022: .* on 2018 to 2021: /);
    expect(figure("{fit:full.positives}").about).toMatch(/ on 2018 to 2023: 1,276 country-years, 64 with a shutdown$/);
  });

  it("says of the 10 named countries of Q3 2026 that the estimate names them, and of 5 equal ones how they are computed", () => {
    expect(figure("{countries@2026-Q3.named}").about).toMatch(/^Number of countries that the estimate names; /);
    expect(figure("{countries@2026-Q3}").about).toMatch(/^Number of equal countries .*Herfindahl/);
  });

  it("has each of its kinds in this list", () => {
    const named = new Set(facts.map(([reference]) => referencesOf(reference)[0]?.kind));
    expect(Object.keys(kinds).filter((kind) => !named.has(kind))).toEqual([]);
  });

  it.each([
    ["{rumour:KAZ}", "there is no kind rumour"],
    ["{toString:KAZ}", "there is no kind toString"],
    ["{share:ZZZ@2022-01}", "stands for no fact"],
    ["{share:KAZ}", "names no moment"],
    ["{share:KAZ@2018-01}", "stands for no fact"],
    ["{share:USA@2026-Q2}", "there is no such estimate of 2026-Q2"],
    ["{share:USA@2026-Q3|cambridge}", "there is no such estimate of 2026-Q3"],
    ["{share:USA@2021-01|luxor}", "luxor has no map of 2021-01"],
    ["{share:KAZ@2022-01.colour}", "share has no field colour, but none, period, published"],
    ["{retarget@2021-07-04}", "stands for no fact"],
    ["{loss@2022-01-08..2022-01-05}", "names no window"],
    ["{power:150@24}", "names no loss and hours"],
    ["{claim:kz-nobody}", "stands for no fact"],
    ["{event:kz-shutdown-2022}", "event has no field"],
    ["{shutdowns:NOR}", "no list has one"],
    ["{rank:KAZ@2021-12|beauty}", "names no ranking"],
  ])("refuses %s: %s", (reference, said) => expect(() => figure(reference)).toThrow(said));
});

import { describe, expect, it } from "vitest";
import { exposureContext } from "../../../src/display/exposure/context.ts";
import { frameAt } from "../../../src/display/frame/frame.ts";
import { breakEvenView } from "../../../src/display/holdings/effects.ts";
import { holdingsView, type Mine, machinesOf, nothingHeld, reckon } from "../../../src/display/holdings/holdings.ts";
import { doubtViews } from "../../../src/display/holdings/import/doubts.ts";
import type { ListSentence } from "../../../src/display/holdings/listed.ts";
import { warningsOf } from "../../../src/display/holdings/warnings.ts";
import { type ColumnVerdict, noAnswers } from "../../../src/model/holdings/import/types.ts";
import { rowsLeftOut } from "../../../src/model/holdings/read.ts";
import { axisOf, startChoices } from "../../../src/state/start.ts";
import { draftFrom, holdingsFrom } from "../../model/holdings/support/read.ts";
import { realFacts, september2026 } from "../../support/real-facts.ts";

const found = exposureContext({
  facts: realFacts,
  frame: frameAt(realFacts, startChoices(september2026)),
  axis: axisOf(september2026),
  words: { locale: "en-GB" },
});
if (found === null) throw new Error("no map");
const context = found;

const onScreen = ({ said, brief }: ListSentence) => said + brief;
const onPaper = ({ said, rest }: ListSentence) => said + rest;

describe("what the break-even price warns of, with the price of bitcoin halved", () => {
  const losing = (rows: string, mine: Partial<Mine> = {}) => {
    const holdings = holdingsFrom(`name,country,EH/s,MW,J/TH,¢/kWh\n${rows}`);
    return breakEvenView(context, { ...nothingHeld, holdings, ...mine }).losing.map(onPaper);
  };
  const each = "Each kWh costs more than it earns, with bitcoin’s price changed by −50 %, ";
  const [best] = machinesOf(context);
  const any = `on every machine of this table, even the most efficient (${best?.model}, ${best?.joulesPerTerahash} J/TH)`;

  it("names by what it knows: A states 40 J/TH, B's 40 MW for 1 EH/s are 40, C is assumed at 40", () => {
    // A fifth less than the most efficient machine earns after the shock is more than one of 40 J/TH does.
    const table = breakEvenView(context, nothingHeld).table;
    const price = (0.8 * Number(table?.rows[0]?.cells[3])).toFixed(2);
    const rows = `A,NOR,,40,40,${price}\nB,NOR,1,40,,${price}\nC,NOR,1,,,${price}`;
    expect(losing(rows, { efficiency: 40 })).toEqual([
      `${each}by the J/TH that the site states: A.`,
      `${each}by the J/TH that its MW and EH/s come to: B.`,
      `${each}by the assumed 40 J/TH: C.`,
    ]);
    expect(losing(rows)).toHaveLength(2);
  });

  it("50 ¢ is a loss on any machine listed, with and without an assumption; 1 ¢ on none", () => {
    for (const efficiency of [null, 20]) {
      expect(losing("A,NOR,1,,,50\nB,NOR,1,,,1", { efficiency })).toEqual([`${each}${any}: A.`]);
    }
  });

  it("without a change of the price none is spoken of", () => {
    expect(losing("A,NOR,,40,40,50", { shock: 0 })).toEqual([
      "Each kWh costs more than it earns, by the J/TH that the site states: A.",
    ]);
  });
});

describe("what the report leaves out", () => {
  const warned = (text: string, verdicts: readonly (readonly [number, ColumnVerdict])[] = []) => {
    const answers = { verdicts: new Map(verdicts) };
    const problems = rowsLeftOut(draftFrom(text, answers));
    const left = problems.length === 0 ? [] : [{ file: "a.csv", problems }];
    const mine = { ...nothingHeld, holdings: holdingsFrom(text, answers), left };
    const reckoning = reckon(context, mine, "waiting");
    return warningsOf(context, holdingsView(context, reckoning), mine, reckoning);
  };
  const refused = Array.from({ length: 10 }, (_, index) => `S${index},Atlantis ${index},1`).join("\n");

  it("names four of ten refused rows on the screen, and how many more; on paper all ten", () => {
    const [line] = warned(`name,country,EH/s\n${refused}`) as [ListSentence];
    expect(onScreen(line)).toMatch(/^Left out of a\.csv, 10 entries: row 2, .*row 5, [^;]*; and 6 more\.$/);
    expect(onPaper(line)).not.toContain("more");
    for (let row = 2; row < 12; row += 1) expect(onPaper(line)).toContain(`row ${row}, country, “Atlantis ${row - 2}”`);
  });

  it("names the sites that were taken in spite of a question, and with which", () => {
    const text = "name,country,EH/s,MW\nA,NOR,50,10\nB,NOR,1,\nB,NOR,2,\nC,NOR,1,";
    expect(
      warned(text, [
        [2, "take"],
        [4, "take"],
      ]).map(onPaper),
    ).toEqual([
      "Counted as you said, in spite of a question: A (no machine listed here fits its power and its hashrate); B (another row has its name, country and state).",
    ]);
    expect(warned("name,country,EH/s\nA,NOR,5000", [[2, "PH/s"]])).toEqual([]);
  });
});

it("asks in sentences of what contradicts itself, is still to come, and does not run", () => {
  const text = "name,country,EH/s,MW,J/TH,as of,status\nA,NOR,10,200,50,2031-01-01,planned";
  expect(doubtViews(context, draftFrom(text), noAnswers)[0]?.sentences).toEqual([
    "200 MW for 10 EH/s come to 20 J/TH, and the row states 50 J/TH: one of the three figures is wrong.",
    "Its date, 2031-01-01, is still to come; the report counts every site as of today.",
    "The file says “planned” of it; the report counts every site that is taken as running.",
  ]);
});

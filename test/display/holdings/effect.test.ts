import { describe, expect, it } from "vitest";
import { exposureContext } from "../../../src/display/exposure/context.ts";
import { frameAt } from "../../../src/display/frame/frame.ts";
import { exportText } from "../../../src/display/holdings/effects.ts";
import { holdingsView, type Mine, nothingHeld, reckon } from "../../../src/display/holdings/holdings.ts";
import { finderOf } from "../../../src/display/holdings/import/context.ts";
import { darkChoices, questionsOf } from "../../../src/display/holdings/questions.ts";
import { effectView } from "../../../src/display/holdings/scenario.ts";
import { warningsOf } from "../../../src/display/holdings/warnings.ts";
import { gazetteerFor } from "../../../src/display/search/places.ts";
import type { Choices } from "../../../src/state/choices.ts";
import { axisOf, startChoices } from "../../../src/state/start.ts";
import { holdingsWords } from "../../../src/words/holdings/holdings.ts";
import { readWith } from "../../model/holdings/support/read.ts";
import { realFacts, realFiles, september2026 } from "../../support/real-facts.ts";

const newest = september2026;
const axis = axisOf(newest);
const find = finderOf(gazetteerFor({ facts: { ...realFacts, names: { state: "ready", value: realFiles.names } } }));

function deskWith(choices: Partial<Choices> = {}) {
  const context = exposureContext({
    facts: realFacts,
    frame: frameAt(realFacts, { ...startChoices(newest), ...choices }),
    axis,
    words: { locale: "en-GB" },
  });
  if (context === null) throw new Error("no map");
  return context;
}

function ask(rows: string, question: Partial<Mine>, choices: Partial<Choices> = {}) {
  const context = deskWith(choices);
  const { holdings } = readWith(`name,country,EH/s\n${rows}`, find);
  const mine = { ...nothingHeld, holdings, ...question };
  const reckoning = reckon(context, mine, "waiting");
  const effect = effectView(context, mine, reckoning);
  return { effect, csv: exportText(context, reckoning, effect) };
}

const readyOne = (name: string) =>
  questionsOf(deskWith(), [])
    .flatMap(({ questions }) => questions)
    .find((question) => question.name === name)?.value ?? "";

describe("a scenario's effect on holdings", () => {
  it("a hundredth of an EH/s in Russia beside a thousand in Norway: one of two sites goes dark, however little that is", () => {
    const { effect } = ask("A,RUS,0.01\nB,NOR,1000", { question: readyOne("Russia cut off") });
    expect(effect?.text).toMatch(/^1 of your 2 sites goes dark, wholly or in part\./);
    // The epoch ends three days on: until its retarget blocks are slow, and then B gains a little on all who are left.
    expect(effect?.sites?.rows.map(({ cells }) => [cells[0], cells[2]])).toEqual([
      ["B", expect.stringMatching(/^\+[0-3]\./)],
      ["A", expect.stringMatching(/^−9\d/)],
      ["all sites", expect.stringMatching(/^\+[0-3]\./)],
    ]);
  });

  it("nobody's site: the survivors' gain is the same for each, and stands in the sentence", () => {
    const { effect } = ask("A,CAN,1\nB,NOR,2", { question: readyOne("Russia cut off") });
    const gain = effect?.sites?.rows[0]?.cells[4] ?? "";
    expect(Number(gain.replace("+", ""))).toBeGreaterThan(4);
    expect(effect?.text).toContain(`each has ${gain} % against nothing happening`);
  });

  it("a country of the list that no map names goes dark where it is held, and the network's loss is said to be unknown", () => {
    const { effect } = ask("A,Syria,1\nB,NOR,1", { question: "country", dark: "SYR", days: "30" });
    expect(effect?.title).toBe("What if: Syria dark, 30 days");
    expect(effect?.sites?.rows[0]?.cells[2]).toBe("−100");
    expect(effect?.notes[0]).toMatch(/^Syria: no map of this date names a share\./);
  });

  it("of the five riskiest at once Syria is none, for no map names its share, and the page says that its site runs on", () => {
    const question = readyOne("The five riskiest at once");
    const { effect } = ask("A,Syria,1\nB,NOR,1", { question });
    expect(effect?.sites?.rows[0]?.cells[2]).not.toMatch(/^−/);
    expect(effect?.notes[0]).toMatch(/^Syria: no map of this date names a share, and the riskiest are chosen among/);
    expect(ask("A,NOR,1\nB,RUS,1", { question }).effect?.notes.join(" ")).not.toContain("the riskiest are chosen");
  });

  it("the question in What if is followed, and nothing is asked where none stands there", () => {
    const asked = { ...startChoices(newest).asked, scenario: "1~Half~2022-01-05T11~0~1~o!all!50!0!72!0!a!!" };
    expect(ask("A,NOR,1", { question: "asked" }, { asked }).effect?.title).toBe("What if: Half");
    expect(ask("A,NOR,1", { question: "asked" }, { asked }).effect?.sites?.rows[0]?.cells[2]).toBe("−50");
    expect(ask("A,NOR,1", { question: "asked" }).effect).toBeNull();
  });

  it("a refused question says why, and MW without a J/TH are not counted as nothing", () => {
    const asked = { ...startChoices(newest).asked, scenario: "1~Bad~2022-01-05T11~0~1~o!XYZ!50!0!72!0!a!!" };
    expect(ask("A,NOR,1", { question: "asked" }, { asked }).effect).toMatchObject({ figures: [], sites: null });
    const context = deskWith();
    const { holdings } = readWith("name,country,MW\nA,NOR,50", find);
    const mine = { ...nothingHeld, holdings };
    expect(effectView(context, mine, reckon(context, mine, "waiting"))?.text).toMatch(/^No site has a hashrate/);
  });

  it("the export names the scenario and gives each site what the table gives it; without a question it has no such columns", () => {
    const { csv } = ask("A,RUS,1", { question: readyOne("Russia cut off") });
    expect(csv.split("\n")[0]).toMatch(/scenario,BTC a day if nothing happens,% while it lasts/);
    expect(csv).toMatch(/Russia cut off,0\.\d+,-9\d/);
    expect(ask("A,RUS,1", { question: "" }).csv).not.toContain("scenario");
  });
});

it("the export opened again is the same holdings: a formula, quotes, a state, MW with a J/TH of its own, assumed and none", () => {
  const context = deskWith();
  const rows = [
    "name,country,EH/s,MW,J/TH,price,date,note",
    '=SUM(A1),KAZ,2.5,,,4.5,2025-01,"@home, ""quoted"""',
    "Peach,US-GA,,100,20,,,",
    "Rig,Texas,,50,,,2024,-1",
    "-5,Canada,0.1,7,,,,",
  ];
  const { holdings } = readWith(rows.join("\n"), find);
  expect(holdings).toHaveLength(4);
  for (const efficiency of [null, 25]) {
    const mine = { ...nothingHeld, holdings, efficiency };
    const reckoning = reckon(context, mine, "waiting");
    const effect = effectView(context, mine, reckoning);
    expect(readWith(exportText(context, reckoning, effect), find)).toEqual({ holdings, problems: [] });
  }
});

it("every country of the list may go dark, each once, those that hold a site first", () => {
  const { holdings } = readWith("name,country,EH/s\nA,Syria,1\nB,USA,1", find);
  const groups = darkChoices(deskWith(), { ...nothingHeld, holdings });
  expect(groups[0]?.questions.map(({ name }) => name)).toEqual(["Syria", "United States"]);
  const codes = groups.flatMap(({ questions }) => questions.map(({ value }) => value));
  const places = realFacts.places.state === "ready" ? realFacts.places.value : [];
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toHaveLength(places.length);
});

describe("a loss of nearly everything", () => {
  it("any near-total loss has an answer without a broken word: no retarget comes by September 2026 or June 2029, where what is followed ends, and it says so", () => {
    const broken = /NaN|Infinity|Invalid|undefined|–/;
    for (const loss of [99, 99.9, 99.99, 99.999, 99.9999, 99.99999, 99.999999999, 100]) {
      const asked = { ...startChoices(newest).asked, scenario: `1~x~2026-06-01T00~0~1~o!all!${loss}!0!!0!n!!` };
      const { effect, csv } = ask("A,RUS,1\nB,NOR,2", { question: "asked" }, { asked });
      const said = JSON.stringify([effect?.text, effect?.figures, effect?.notes]);
      expect([loss, broken.exec(said)?.[0] ?? null]).toEqual([loss, null]);
      expect(csv).not.toMatch(/NaN|Infinity|Invalid|undefined/);
      expect(effect?.text).toMatch(/^No retarget comes by (21 September 2026|5 June 2029), where this answer ends:/);
    }
  });
});

it("sites that together have more than the network are said to: 12 of 90 EH/s are 1,080 of about 950", () => {
  const context = deskWith();
  const rows = Array.from({ length: 12 }, (_, index) => `S${index},NOR,90`);
  const warned = (some: readonly string[]) => {
    const { holdings } = readWith(`name,country,EH/s\n${some.join("\n")}`, find);
    const mine = { ...nothingHeld, holdings };
    const reckoning = reckon(context, mine, "waiting");
    return warningsOf(context, holdingsView(context, reckoning), mine, reckoning);
  };
  expect(warned(rows)[0]?.said).toMatch(/^Together these sites have 1,080\.0 EH\/s, more than the whole network/);
  expect(warned(rows.slice(0, 9))).toEqual([]);
});

it("the chance that any site goes dark is said as far as its draws know it, as under At risk: to half a percent or worse", () => {
  const context = deskWith();
  const { holdings } = readWith("name,country,EH/s\nA,RUS,10\nB,USA,10", find);
  const draws = Array.from({ length: 200 }, (_, draw) => [-4 + draw / 200, -0.9, 1.9]);
  const { figures } = holdingsView(context, reckon(context, { ...nothingHeld, holdings }, draws));
  const note = figures.find(({ label }) => label === holdingsWords.anyShutdown)?.note ?? "";
  const error = Number(/uncertain by ±(\d[\d.]*)/.exec(note)?.[1]);
  expect(error).toBeGreaterThan(0.05);
  expect(error).toBeLessThan(20);
});

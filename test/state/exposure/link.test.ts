import { assert, constantFrom, option, property, record, subarray } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Choices } from "../../../src/state/choices.ts";
import { exposureParts } from "../../../src/state/choices.ts";
import { chooseLevel, countShutdowns, openPart, showFormula, showRanks } from "../../../src/state/exposure/actions.ts";
import { riskLevels, usualExposure } from "../../../src/state/exposure/words.ts";
import { fromQuery, toQuery } from "../../../src/state/link/link.ts";
import { startChoices } from "../../../src/state/start.ts";
import { times } from "../../support/chance.ts";

const start = startChoices(Date.UTC(2026, 8, 30));
const changed = (...changes: readonly ((choices: Choices) => Partial<Choices>)[]): Choices => {
  let choices = start;
  for (const change of changes) choices = { ...choices, ...change(choices) };
  return choices;
};

describe("what is chosen in the Exposure tab, in a link", () => {
  it("any service, level 80, Iran's formula, Russia's ranks, two parts open: five keys in the order of the page", () => {
    const choices = changed(
      countShutdowns("any"),
      chooseLevel(80),
      showFormula("IRN"),
      showRanks("RUS"),
      openPart("score", false),
      openPart("atRisk", false),
      openPart("backtest", true),
    );
    const query = "shutdowns=any&level=80&formula=IRN&ranks=RUS&parts=concentration,backtest&v=1";
    expect(toQuery(choices, start)).toBe(query);
    expect(fromQuery(query, start)).toEqual({ choices, dropped: [] });
  });

  it("no part open is a link too, and all of them", () => {
    expect(fromQuery("parts=", start)).toEqual({ choices: { ...start, parts: [] }, dropped: [] });
    expect(fromQuery(`parts=${exposureParts}`, start).choices.parts).toEqual(exposureParts);
  });

  it("drops nonsense and names it: a level of 75, a third reading, a small code, parts out of order or twice", () => {
    const written = ["level=75", "shutdowns=some", "formula=kaz", "ranks=KAZ,USA", "parts=score,concentration"];
    for (const part of [...written, "parts=score,score", "parts=all", "level=070"]) {
      expect(fromQuery(part, start), part).toEqual({ choices: start, dropped: [part] });
    }
  });

  it("drops a country that the map does not have, for the formula as for the ranks", () => {
    const existing = { place: (code: string) => code === "KAZ", estimate: () => true };
    expect(fromQuery("formula=ZZZ&ranks=QQQ", start, existing).dropped).toEqual(["formula=ZZZ", "ranks=QQQ"]);
    expect(fromQuery("formula=KAZ&ranks=KAZ", start, existing).dropped).toEqual([]);
  });

  it("a link without these keys shows what it always did: full shutdowns, level 70, three parts open", () => {
    const { choices } = fromQuery("tab=exposure&weights=stability.2,legal.1&v=1", start);
    expect(choices).toMatchObject(usualExposure);
    expect(usualExposure).toMatchObject({ shutdowns: "full", riskLevel: 70, formula: null, ranked: null });
  });

  it("what a link of any of these choices says is those choices, 1,000 times", () => {
    const any = record({
      shutdowns: constantFrom("full" as const, "any" as const),
      riskLevel: constantFrom(...riskLevels),
      formula: option(constantFrom("KAZ", "USA", "XKX")),
      ranked: option(constantFrom("KAZ", "USA", "XKX")),
      parts: subarray([...exposureParts]),
    });
    assert(
      property(any, (exposure) => {
        const choices = { ...start, ...exposure };
        expect(fromQuery(toQuery(choices, start), start)).toEqual({ choices, dropped: [] });
      }),
      times(1000, 70),
    );
  });
});

describe("the named changes of the Exposure tab", () => {
  it("a level between two is the nearest one: 74 is 70, 76 is 80, 1,000 is 90", () => {
    expect([74, 76, 1000].map((level) => chooseLevel(level)(start).riskLevel)).toEqual([70, 80, 90]);
  });

  it("a part that is open already opens no second time, and parts stay in the order of the page", () => {
    expect(openPart("score", true)(start)).toEqual({});
    expect(openPart("holdings", false)(start)).toEqual({});
    expect(changed(openPart("holdings", true), openPart("backtest", true)).parts).toEqual(exposureParts);
  });
});

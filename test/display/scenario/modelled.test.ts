import { describe, expect, it } from "vitest";
import { frameAt, refreshed } from "../../../src/display/frame/frame.ts";
import { tooltipOf, tooltipWords } from "../../../src/display/map/tooltip.ts";
import { presetWords } from "../../../src/display/scenario/form/edit.ts";
import { modelledOf } from "../../../src/display/scenario/time/make-modelled.ts";
import type { Choices, LayerId } from "../../../src/state/choices.ts";
import { nothingAsked } from "../../../src/state/scenario/scenario.ts";
import { startChoices } from "../../../src/state/start.ts";
import { en } from "../../../src/words/en.ts";
import { axis, facts, newest } from "./facts.ts";

const hour = 3_600_000;
const began = Date.UTC(2022, 0, 5, 11);
const scenario = presetWords(newest).find(({ id }) => id === "kazakhstan")?.word ?? "";
const time = { at: began + 10 * hour, span: { from: began - 96 * hour, to: began + 400 * hour }, speed: 10 };
const asked = { ...nothingAsked, scenario };
const asking = (changes: Partial<Choices>): Choices => ({
  ...startChoices(newest),
  at: began,
  asked,
  tab: "what-if",
  ...changes,
});
const facing = (changes: Partial<Choices>) => frameAt(facts, asking(changes));
const shownWith = (changes: Partial<Choices>) => {
  const choices = asking(changes);
  return frameAt(facts, choices, undefined, modelledOf(facts, choices, axis));
};
const inTime = (layer: LayerId = "share") => shownWith({ layer, asked: { ...asked, time } });

describe("the scenario on the map", () => {
  it("rings the shocked country before scenario time begins, and changes no colour", () => {
    const shown = shownWith({});
    expect(shown.badges).toEqual([{ code: "KAZ", at: [67, 48], state: "shocked", label: "scenario" }]);
    expect(shown.marks).toEqual(facing({}).marks);
    expect(shown.scenario?.time).toBeNull();
  });

  it("asks its question with the name of a province, not with its code", () => {
    const sichuan = "1~x~2021-06-05T00~0~1~i!CN-SC!100!0!136!1!l6!!";
    const at = Date.UTC(2021, 5, 5);
    const modelled = modelledOf(facts, asking({ at, asked: { ...nothingAsked, scenario: sichuan } }), axis);
    expect(modelled?.question).toMatch(/^Scenario “x”: Internet cut, Sichuan: 100 % of the hashrate there, /);
  });

  it("leaves the facts alone on every other tab, until scenario time is on", () => {
    expect(modelledOf(facts, asking({ tab: "countries" }), axis)).toBeNull();
    expect(shownWith({ tab: "countries", asked: { ...asked, time } }).scenario?.time?.at).toBe(time.at);
  });
});

describe("scenario time", () => {
  it("every coloured share is modelled, and legend, headline, table, tooltip and speech say so", () => {
    const shown = inTime();
    expect(shown.marks.get("KAZ")).toEqual({ band: 0, age: 0, value: 0, status: "modelled" });
    expect(shown.marks.get("PRY")).toEqual({ band: -1, age: 0, value: null, status: "none" });
    expect(shown.marks.get("USA")?.value).toBeCloseTo(37.84 / 0.8678, 1);
    expect([...shown.marks.values()].every(({ status }) => status === "modelled" || status === "none")).toBe(true);
    expect(shown.legend.basis).toBe("scenario time · modelled from Cambridge CBECI, January 2022");
    expect(shown.overlayKeys).toEqual(["ring: shocked in the scenario, modelled"]);
    expect(shown.badges[0]?.label).toBe("−100 %, scenario");
    expect(shown.headline.title).toMatch(/^Scenario day 0\.4, modelled: the United States, China and/);
    expect(shown.tableNotes[0]?.text).toContain("modelled");
    const share = shown.table.rows[0]?.cells[0];
    expect(share).toEqual({ column: "share", text: "43.6", held: false, title: "January 2022, modelled" });
    expect(shown.spoken).toMatch(/^5 Jan 2022, 21:00 UTC\. Scenario day 0\.4, modelled/);
    expect(tooltipWords(tooltipOf(shown, "KAZ", en))).toBe(
      "Kazakhstan: 0 % of the hashrate. January 2022, modelled. Scenario computed from Cambridge CBECI, published 17 May 2022. 100 % of its hashrate is lost in the scenario, modelled",
    );
  });

  it("exposure follows the shares: a country that is dark has none", () => {
    expect(inTime("exposure").marks.get("KAZ")).toEqual({ band: 0, age: 0, value: 0, status: "modelled" });
  });

  it("risk stays a fact, and legend and tooltip say in words what is not", () => {
    const shown = inTime("risk");
    expect(shown.marks).toEqual(facing({ layer: "risk" }).marks);
    expect(shown.overlayKeys).toEqual([
      "ring: shocked in the scenario, modelled",
      "colours: facts, which the scenario does not change",
    ]);
    expect(tooltipOf(shown, "KAZ", en).notes).toContain("100 % of its hashrate is lost in the scenario, modelled");
  });

  it("is held in the scenario: a link that asks for 2035 is shown its last hour", () => {
    const late = { ...time, at: Date.UTC(2035, 0, 1), span: { from: began, to: Date.UTC(2036, 0, 1) } };
    const shown = shownWith({ asked: { ...asked, time: late } }).scenario?.time;
    expect(shown?.at).toBe(shown?.whole.to);
    expect(shown?.span).toEqual({ from: began, to: shown?.whole.to });
  });

  it("a hover makes no new table; the next hour does", () => {
    const choices = asking({ asked: { ...asked, time } });
    const surroundings = { theme: "dark", words: en } as const;
    const next = (changes: Partial<Choices>) => {
      const later = { ...choices, ...changes };
      return refreshed(shown, facts, later, surroundings, modelledOf(facts, later, axis));
    };
    const shown = shownWith(choices);
    const hovered = next({ hovered: "KAZ" });
    expect(hovered.hovered).toBe("KAZ");
    expect(hovered.table).toBe(shown.table);
    expect(hovered.marks).toBe(shown.marks);
    const later = next({ asked: { ...asked, time: { ...time, at: time.at + hour } } });
    expect(later.moment).not.toBe(shown.moment);
    expect(later.table).not.toBe(shown.table);
  });

  it("a tab of facts says that it is not the scenario", () => {
    const shown = shownWith({ tab: "exposure", asked: { ...asked, time } });
    expect(shown.scenario?.aside).toBe(
      "Scenario time is on. What this tab shows is not the scenario: it is the facts of 5 January 2022.",
    );
  });
});

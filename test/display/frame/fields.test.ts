import { describe, expect, it } from "vitest";
import type { FieldsByFacts, FieldsBySource } from "../../../src/display/frame/fields-by-source.ts";
import { type Frame, frameAt } from "../../../src/display/frame/frame.ts";
import { presetWords } from "../../../src/display/scenario/form/edit.ts";
import { modelledOf } from "../../../src/display/scenario/time/make-modelled.ts";
import type { Choices } from "../../../src/state/choices.ts";
import { nothingAsked } from "../../../src/state/scenario/scenario.ts";
import { startChoices } from "../../../src/state/start.ts";
import { axis, facts, newest } from "../scenario/facts.ts";

/**
 * What decides each field of a frame in scenario time: the scenario itself, the reading that holds its shares, or the
 * choices or the facts alone, which scenario time does not change. Each field needs its entry, and the interface that
 * it stands in allows one or two answers.
 */
type Decided<Fields> = {
  readonly [Field in keyof Fields]: Field extends keyof FieldsByFacts
    ? "facts"
    : Field extends keyof FieldsBySource
      ? "scenario"
      : "reading" | "choices" | "scenario";
};

const decided = {
  headline: "scenario",
  arcs: "scenario",
  badges: "scenario",
  circles: "scenario",
  overlayKeys: "scenario",
  moment: "scenario",
  methods: "scenario",
  tableNotes: "scenario",
  scenario: "scenario",
  labels: "scenario",
  reading: "reading",
  marks: "reading",
  lit: "reading",
  legend: "reading",
  table: "reading",
  spoken: "reading",
  baselines: "reading",
  choices: "choices",
  at: "choices",
  theme: "choices",
  projection: "choices",
  drawer: "choices",
  ramp: "choices",
  lettering: "choices",
  pins: "choices",
  hovered: "choices",
  camera: "choices",
  newest: "facts",
  failures: "facts",
  nameOf: "facts",
} as const satisfies Decided<Frame>;

const hour = 3_600_000;
const began = Date.UTC(2022, 0, 5, 11);
const scenario = presetWords(newest).find(({ id }) => id === "kazakhstan")?.word ?? "";
const time = { at: began + 10 * hour, span: { from: began - 96 * hour, to: began + 400 * hour }, speed: 10 };
const choices: Choices = {
  ...startChoices(newest),
  at: began,
  band: 0,
  tab: "what-if",
  asked: { ...nothingAsked, scenario, time },
};

describe("in scenario time", () => {
  const factual = frameAt(facts, choices);
  const shown = frameAt(facts, choices, undefined, modelledOf(facts, choices, axis));
  const fields = Object.keys(decided) as (keyof Frame)[];
  const isSame = (field: keyof Frame) => {
    try {
      expect(shown[field]).toEqual(factual[field]);
      return true;
    } catch {
      return false;
    }
  };

  it("the 13 fields that choices or facts decide are those of the facts, with Kazakhstan cut off for ten hours", () => {
    const kept = fields.filter((field) => decided[field] === "choices" || decided[field] === "facts");
    expect(kept).toHaveLength(13);
    expect(kept.filter((field) => !isSame(field))).toEqual([]);
  });

  it("headline, badges, labels, moment, table, legend, speech and marks are the scenario's", () => {
    const own = ["headline", "badges", "labels", "moment", "table", "legend", "spoken", "marks"] as const;
    expect(own.filter((field) => decided[field] === ("facts" as string) || isSame(field))).toEqual([]);
  });

  it("a frame has no field that is not decided here", () => {
    expect(Object.keys(shown).toSorted()).toEqual(fields.toSorted());
  });
});

it("a field of a frame without an entry does not compile, nor a field of facts that a scenario decides", () => {
  // @ts-expect-error: `later` has no entry.
  const missing = decided satisfies Decided<Frame & { readonly later: string }>;
  // @ts-expect-error: the files alone decide the newest figures.
  const wrong = { ...decided, newest: "scenario" } as const satisfies Decided<Frame>;
  expect([missing.newest, wrong.newest]).toEqual(["facts", "scenario"]);
});

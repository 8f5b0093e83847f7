import { frameAt } from "../../../src/display/frame/frame.ts";
import type { Shown } from "../../../src/display/frame/shown.ts";
import { factsSeen } from "../../../src/display/frame/then.ts";
import { replayHeadline } from "../../../src/display/replays/headline.ts";
import { presetWords } from "../../../src/display/scenario/form/edit.ts";
import { modelledOf } from "../../../src/display/scenario/time/make-modelled.ts";
import { replays } from "../../../src/facts/replays.ts";
import type { Facts, Moment } from "../../../src/facts/types.ts";
import { type Choices, layerIds } from "../../../src/state/choices.ts";
import { nothingAsked } from "../../../src/state/scenario/scenario.ts";
import { axisFrom, presetOf, startChoices } from "../../../src/state/start.ts";
import { en } from "../../../src/words/en.ts";

/** A view as the page shows it, by a name. */
export interface Seen {
  readonly name: string;
  readonly shown: Shown;
}

/** What the page shows for some choices. */
function shownFor(facts: Facts, choices: Choices, axis: Shown["axis"]): Shown {
  const seen = factsSeen(facts, choices);
  const surroundings = { theme: "light", words: en, tell: replayHeadline } as const;
  const modelled = modelledOf(seen, choices, axis);
  const frame = frameAt(seen, choices, surroundings, modelled);
  const factual = modelled === null ? frame : frameAt(seen, choices, surroundings);
  return { facts: seen, frame, factual, axis, words: en };
}

/**
 * Views whose exports have different texts: each layer, a moment before all maps, two moments of each replay (the first
 * known then), four ready questions before and in scenario time, and files that could not be loaded. `newest` is the
 * moment of the newest estimate.
 */
export function viewsOf(facts: Facts, newest: Moment): readonly Seen[] {
  const start: Choices = { ...startChoices(newest), pins: ["KAZ", "USA"] };
  const axis = axisFrom(start);
  const seen = (name: string, choices: Partial<Choices>, from = facts): Seen => ({
    name,
    shown: shownFor(from, { ...start, ...choices }, axis),
  });
  return [
    ...layerIds.map((layer) => seen(layer, { layer, circles: layer === "share" })),
    seen("before all maps", { at: Date.parse("2019-03-01"), tab: "sources" }),
    ...replays.flatMap((replay) => {
      const { span } = presetOf(replay);
      const at = (part: number) => span.from + part * (span.to - span.from);
      return [
        seen(`${replay.id} 0.1`, { span, at: at(0.1), known: "then" }),
        seen(`${replay.id} 0.5`, { span, at: at(0.5), circles: true }),
      ];
    }),
    ...questions(newest).map(([id, asked]) => seen(id, { tab: "what-if", asked })),
    seen("without register, blocks and claims", { pins: [] }, { ...facts, sources: lost, blocks: lost, claims: lost }),
  ];
}

const lost = { state: "failed", reason: "" } as const;

/**
 * Four ready questions, each before and in scenario time: a past shock, a part of a country, the five riskiest countries,
 * and half of everybody.
 */
function questions(newest: Moment): readonly (readonly [name: string, asked: Choices["asked"]])[] {
  const ids = ["china", "texas", "riskiest", "half"];
  const ready = presetWords(newest).filter(({ id }) => ids.includes(id));
  return ready.flatMap(({ id, word }) => {
    const asked = { ...nothingAsked, scenario: word };
    const span = { from: newest - 4 * 864e5, to: newest + 16 * 864e5 };
    const time = { at: newest + 36e5, span, speed: 10 };
    return [[id, asked] as const, [`${id} in its time`, { ...asked, time }] as const];
  });
}

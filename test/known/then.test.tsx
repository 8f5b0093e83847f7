import { assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Facts, Revised } from "../../src/facts/types.ts";
import type { Choices } from "../../src/state/choices.ts";
import { startChoices } from "../../src/state/start.ts";
import { readChain } from "../model/network/chain.ts";
import { times } from "../support/chance.ts";
import { realFacts, realFiles } from "../support/real-facts.ts";
import { type Fate, otherFuture } from "./later.ts";
import { differences, newest, shownAt, shownOfBlocks } from "./shown.tsx";

const DAY = 86_400_000;
const facts: Facts = {
  ...realFacts,
  claims: { state: "ready", value: realFiles.claims },
  blocks: { state: "ready", value: readChain() },
};
const allOpen = ["concentration", "score", "atRisk", "backtest", "holdings"] as const;
const start = startChoices(newest);
/** A Kazakh question at the moment, all parts open, two countries pinned. */
const chosen = (at: number, more: Partial<Choices> = {}): Choices => ({
  ...start,
  at,
  known: "then",
  pins: ["KAZ", "CHN"],
  parts: [...allOpen],
  openItem: "precedents",
  ...more,
});
const days = (at: number, length: number) => ({ from: at - (length / 2) * DAY, to: at + (length / 2) * DAY });
const moment = integer({ min: Date.UTC(2019, 2, 1) / 1000, max: newest / 1000 - 86_400 }).map((at) => at * 1000);
const turning = [
  Date.UTC(2020, 5, 1),
  Date.UTC(2021, 6, 14, 23),
  Date.UTC(2022, 0, 6),
  Date.UTC(2022, 4, 17),
  Date.UTC(2023, 1, 28),
  Date.UTC(2025, 10, 1),
  Date.UTC(2026, 6, 1),
  Date.UTC(2026, 8, 19, 12),
];

/** What a page with another future shows otherwise; nothing. */
const otherwise = (at: number, choices: Choices, fate: Fate, show = shownAt): readonly string[] =>
  differences(show(facts, choices), show(otherFuture(facts, at, fate), choices));

const withoutOlder = <File extends Revised>({ older: _, ...file }: File) => file as File;

describe("with known then, whatever came out later changes nothing that is shown", () => {
  it.each(turning.map((at) => [new Date(at).toISOString().slice(0, 16), at] as const))(
    "on %s: every tab, card, tooltip, axis and file, whether the future is gone or another",
    (_, at) => {
      expect(otherwise(at, chosen(at), "gone")).toEqual([]);
      expect(otherwise(at, chosen(at, { span: days(at, 14) }), "changed")).toEqual([]);
    },
  );

  it("on 1 November 2025 with the prices of industry, of which Finland's were revised on 30 June 2026", () => {
    const at = Date.UTC(2025, 10, 1);
    const choices = chosen(at, { layer: "electricity", tariff: "industry" });
    expect(otherwise(at, choices, "gone")).toEqual([]);
    const asRevised = {
      ...facts,
      electricity: { state: "ready", value: withoutOlder(realFiles.electricity) },
    } as const;
    expect(differences(shownAt(facts, choices), shownAt(asRevised, choices))).not.toEqual([]);
  });

  it("at any moment from March 2019 to the newest estimate, in years, days and hours", () => {
    assert(
      property(moment, constantFrom(3000, 200, 14), constantFrom<Fate>("gone", "changed"), (at, length, fate) => {
        expect(otherwise(at, chosen(at, length === 3000 ? {} : { span: days(at, length) }), fate)).toEqual([]);
      }),
      times(8, 20220106),
    );
  });

  it.each([Date.UTC(2021, 5, 30), Date.UTC(2022, 0, 6, 9)])("what blocks and claims tell, at %d", (at) => {
    const choices = chosen(at, { span: days(at, 30) });
    expect(otherwise(at, choices, "gone", shownOfBlocks)).toEqual([]);
    expect(otherwise(at, choices, "changed", shownOfBlocks)).toEqual([]);
  });
});

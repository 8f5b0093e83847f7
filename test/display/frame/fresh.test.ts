import { describe, expect, it } from "vitest";
import { cardOf } from "../../../src/display/card/card.ts";
import { frameAt } from "../../../src/display/frame/frame.ts";
import { type Fresh, freshWords } from "../../../src/display/frame/fresh.ts";
import { factsSeen } from "../../../src/display/frame/then.ts";
import type { Facts } from "../../../src/facts/types.ts";
import type { Choices, LayerId } from "../../../src/state/choices.ts";
import { startChoices } from "../../../src/state/start.ts";
import { en } from "../../../src/words/en.ts";
import { realFacts, realFiles } from "../../support/real-facts.ts";

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
const today = day("2026-11-28");
const start = startChoices(day("2026-09-30"));
// Figures that came later would change the sentences: those that are named here stay.
const { hashrate, electricity } = realFiles;
const until = <T extends { readonly to: number }>(prices: Readonly<Record<string, readonly T[]>>) =>
  Object.fromEntries(Object.entries(prices).map(([place, own]) => [place, own.filter(({ to }) => to <= today)]));
const facts: Facts = {
  ...realFacts,
  hashrate: {
    state: "ready",
    value: { ...hashrate, estimates: hashrate.estimates.filter(({ from }) => from <= "2026-09-30") },
  },
  electricity: { state: "ready", value: { ...electricity, industry: until(electricity.industry) } },
};

const legendLine = (choices: Partial<Choices>) => {
  const all = { ...start, ...choices };
  const { legend } = frameAt(factsSeen(facts, all), all);
  return freshWords(legend.newest, all.at, all.known === "then" ? all.at : today, en);
};

describe("how old the newest figures of a layer are, on 28 November 2026", () => {
  it.each<[LayerId, string]>([
    ["share", "Newest figures: 30 Sept 2026 (59 days old)"],
    ["change", "Newest figures: 30 Sept 2026 (59 days old)"],
    ["electricity", "Newest figures: 2019 (6.9 years old)"],
    ["risk", "Newest figures: 2023 (2.9 years old)"],
    ["exposure", "Newest figures: share 30 Sept 2026 (59 days old), risk 2023 (2.9 years old)"],
    ["bivariate", "Newest figures: share 30 Sept 2026 (59 days old), risk 2023 (2.9 years old)"],
    [
      "at-risk",
      "Newest figures: share 30 Sept 2026 (59 days old), risk 2023 (2.9 years old), shutdown lists 2025 (11 months old)",
    ],
  ])("%s: %s", (layer, line) => expect(legendLine({ layer })).toBe(line));

  it("is told of the tariff class that is shown: Eurostat's second half of 2025", () =>
    expect(legendLine({ layer: "electricity", tariff: "industry" })).toBe(
      "Newest figures: second half of 2025 (11 months old)",
    ));

  it("is told as later where the moment lies more than a year before all of them: in June 2021, and not in September 2025", () => {
    expect(legendLine({ at: day("2021-06-01") })).toBe("Later figures, up to: 30 Sept 2026 (59 days old)");
    expect(legendLine({ at: day("2021-06-01"), layer: "bivariate" })).toBe(
      "Later figures, up to: share 30 Sept 2026 (59 days old), risk 2023 (2.9 years old)",
    );
    expect(legendLine({ at: day("2025-09-30") })).toBe(legendLine({}));
  });

  it("ends with known then at what was out: on 1 June 2022 Cambridge's January, and risk of 2020", () => {
    const then = { at: day("2022-06-01"), known: "then" } as const;
    expect(legendLine({ ...then, layer: "exposure" })).toBe(
      "Newest figures: share 31 Jan 2022 (4 months old), risk 2020 (17 months old)",
    );
    expect(legendLine({ ...then, at: day("2019-06-01") })).toBe("");
  });

  it("says no age without a day, as the page that is built has none", () => {
    const one: Fresh = { name: "risk", about: "2023", day: day("2023-12-31") };
    expect(freshWords([one], start.at, null, en)).toBe("Newest figures: 2023");
  });
});

describe("how old the newest figures of a country are", () => {
  const line = (code: string, choices: Partial<Choices> = {}) => {
    const all = { ...start, ...choices };
    const seen = factsSeen(facts, all);
    return freshWords(cardOf({ facts: seen, frame: frameAt(seen, all), words: en }, code).newest, all.at, today, en);
  };

  it("Kazakhstan's share is of Luxor's map of May 2025, which later ones do not name, its price of 2019", () =>
    expect(line("KAZ")).toBe(
      "Newest figures: share 27 May 2025 (18 months old), price 2019 (6.9 years old), risk 2023 (2.9 years old)",
    ));

  it("Iran's share is Cambridge's of January 2022 where no later whole map names it", () => {
    const named =
      facts.hashrate.state === "ready" &&
      facts.hashrate.value.estimates.findLast(({ rows }) => rows.some(({ place }) => place === "IRN"));
    const share = named ? named.from : "2022-01-31";
    expect(line("IRN")).toContain(`share ${new Date(share).getUTCDate()} `);
  });
});

import { describe, expect, it } from "vitest";
import { frameAt } from "../../../src/display/frame/frame.ts";
import type { Shown } from "../../../src/display/frame/shown.ts";
import { modelledOf } from "../../../src/display/scenario/time/make-modelled.ts";
import { type ChartId, chartText } from "../../../src/display/take/charts.ts";
import { DAY } from "../../../src/kit/time.ts";
import type { Choices } from "../../../src/state/choices.ts";
import { axisOf, startChoices } from "../../../src/state/start.ts";
import { en } from "../../../src/words/en.ts";
import { realFacts, realFiles, september2026 } from "../../support/real-facts.ts";
import { realFacts as claimed, inKazakhstan } from "../claims/real.ts";

const facts = { ...realFacts, claims: claimed.claims, blocks: claimed.blocks };
const start = startChoices(september2026);
const axis = axisOf(september2026);
const half = "1~Half~2026-09-30T00~0~1~o!USA!50!0!!0!n!!";

const shownAt = (choices: Choices): Shown => {
  const frame = frameAt(facts, choices, undefined, modelledOf(facts, choices, axis));
  return { facts, frame, factual: frame, axis, words: en };
};
const textOf = (id: ChartId, choices: Choices) =>
  chartText(shownAt(choices), "https://example.org/", id, { sources: ["cbeci-map"], statuses: ["reported"] });

const views = {
  timeline: start,
  ledger: inKazakhstan("2022-01-06T12:00Z"),
  precedents: start,
  scenario: { ...start, asked: { ...start.asked, scenario: half } },
  ranks: start,
} satisfies Record<ChartId, Choices>;

describe("a picture of a chart says around it what the page says", () => {
  it.each([
    // src/words: the note under the small multiples, and the sentences beside the other charts.
    ["timeline", "step: one month", "% of the network’s hashrate from 0 to 100"],
    ["ledger", "from 5 Jan 2022, 10:30 UTC", "% of the network’s hashrate"],
    ["precedents", "against the fortnight before it", "on one scale from 40 to 150 %; the upright line is the start"],
    ["scenario", "50 % of the hashrate there", "time between blocks, in minutes or hours"],
    ["ranks", "Kazakhstan was named by the map of the day", "The shaded part holds the first three"],
  ] as const)(
    "the picture of %s says of itself “%s” and of its scale or key “%s”, drawn and for those who do not see it",
    (id, about, scale) => {
      const { subtitle, caption, alternative } = textOf(id, views[id]);
      expect(subtitle).toContain(about);
      expect(caption).toContain(scale);
      expect(alternative).toContain(subtitle);
      expect(alternative).toContain(caption);
    },
  );

  it("no chart has the headline of the map under its title", () => {
    for (const id of Object.keys(views) as ChartId[]) {
      const { subtitle, alternative } = textOf(id, views[id]);
      const { title } = frameAt(facts, views[id]).headline;
      expect(subtitle, id).not.toContain(title);
      expect(alternative, id).not.toContain(title);
    }
  });
});

it("the ranks of Kazakhstan name the country and each of its upright lines, in order of time", () => {
  const { title, caption, alternative } = textOf("ranks", start);
  expect(title).toBe("Ranks by month: Kazakhstan");
  const own = realFiles.exposure.backtest.outcomes.filter(({ place }) => place === "KAZ").map(({ title: one }) => one);
  expect(own.length).toBeGreaterThan(1);
  const [, lines = ""] = caption.split("Upright lines, from the left: ");
  for (const one of own) expect(lines).toContain(one);
  expect(alternative).toContain("Chart: Ranks by month: Kazakhstan.");
});

it("the axis of scenario time says the question, that its hatched part is modelled, and where its start is from", () => {
  const { asked } = views.scenario;
  const time = { at: september2026, span: { from: september2026, to: september2026 + 90 * DAY }, speed: 1 };
  const { subtitle, caption, sources } = textOf("timeline", { ...start, asked: { ...asked, time } });
  expect(subtitle).toContain("50 % of the hashrate there");
  expect(caption).toContain("scenario time, modelled");
  // The scenario starts from the shares of Luxor; the axis itself has those of Cambridge.
  expect(sources).toContain("Luxor");
  expect(textOf("timeline", start).sources).not.toContain("Luxor");
});

it("the axis by the hour, which draws no shares, has none in its caption; that of years has them", () => {
  expect(textOf("timeline", views.ledger).caption).not.toContain("shares");
  expect(textOf("timeline", start).caption).toContain("shares, % of the network’s hashrate from 0 to 100");
});

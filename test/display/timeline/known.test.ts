import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statementId } from "../../../src/display/claims/statement-id.ts";
import { axisViewAt } from "../../../src/display/timeline/axis.ts";
import { closeUp } from "../../../src/display/timeline/close-up/close-up.ts";
import { idOfReading } from "../../../src/display/timeline/close-up/readings.ts";
import type { AxisView } from "../../../src/display/timeline/types.ts";
import { DAY, parseTime } from "../../../src/kit/time.ts";
import { knownFrom } from "../../../src/model/then/known-events.ts";
import type { Choices } from "../../../src/state/choices.ts";
import { presetsOf, twoReplays } from "../../support/replays.ts";
import { inChina, inKazakhstan, realFacts } from "../claims/real.ts";
import { language, newest } from "./fixtures.ts";

const axisAt = (choices: Choices): AxisView => axisViewAt(realFacts, choices, language, { closeUp, narrow: false });
const value = <T>(loaded: { readonly state: string; readonly value?: T }): T => loaded.value as T;

/** From when each thing that a mark may name is known. */
const known = new Map<string, number>();
const { events, china, kazakhstan, connectivity } = twoReplays(value(realFacts.events));
for (const event of events) known.set(event.id, knownFrom(event, event.start));
for (const line of [...china, ...kazakhstan]) known.set(line.id, knownFrom(line, line.at));
for (const claim of value(realFacts.claims).claims) known.set(claim.id, knownFrom(claim, claim.at));
for (const estimate of value(realFacts.hashrate).estimates) known.set(estimate.id, parseTime(estimate.from) ?? 0);
for (const item of connectivity) {
  const id = statementId(item);
  known.set(id, Math.min(known.get(id) ?? Number.POSITIVE_INFINITY, knownFrom(item, item.from)));
}

for (const point of value(realFacts.network).points) known.set(idOfReading(point), Date.parse(point.published));

const spans = {
  years: (at: number) => inKazakhstan("2022-01-06", { at, span: presetsOf(newest).all.span }),
  days: (at: number) => inChina("2021-06-01", { at }),
  hours: (at: number) => inKazakhstan("2022-01-06", { at }),
  "the days of summer 2026": (at: number) =>
    inKazakhstan("2026-06-01", { at, span: { from: Date.UTC(2026, 4, 1), to: Date.UTC(2026, 8, 28) } }),
};
const right = (path: string) => Math.max(0, ...[...path.matchAll(/[ML]?(\d+(?:\.\d+)?) /g)].map(([, x]) => Number(x)));

describe("the axis with known then", () => {
  it.each(Object.entries(spans))("draws nothing that is later than its moment, in %s", (_, choicesAt) => {
    const { from, to } = choicesAt(0).span;
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (at) => {
        const choices: Choices = { ...choicesAt(at), known: "then" };
        const axis = axisAt(choices);
        const x = Number.parseFloat(axis.needle) * 10 + 0.2;
        const ids = axis.marks.flatMap((mark) => mark.ids).filter((id) => known.has(id));
        const late = ids.filter((id) => (known.get(id) ?? 0) > at);
        // A claim's line may come from a source that is older or newer than its own: the claim answers for it.
        const claimed = new Set(axis.marks.filter(({ claim }) => claim !== null).flatMap((mark) => mark.ids));
        expect(late.filter((id) => !claimed.has(id) || axis.marks.some((mark) => mark.id === id))).toEqual([]);
        expect(right(axis.line?.path ?? "")).toBeLessThanOrEqual(x);
        expect(right(axis.line?.modelled ?? "")).toBeLessThanOrEqual(x);
        expect(right(axis.price?.path ?? "")).toBeLessThanOrEqual(x);
        expect(right(axis.blocks ?? "")).toBeLessThanOrEqual(x);
        for (const stretch of [...axis.retargets, ...axis.strip, ...axis.seams]) {
          expect(Number.parseFloat(stretch.x) * 10).toBeLessThanOrEqual(x);
        }
        for (const mark of axis.marks) expect(mark.at).toBeLessThanOrEqual(Math.max(at, from));
      }),
      { seed: 13, numRuns: 40 },
    );
  });

  it("on 6 January 2022 has the map to August 2021 and says of the rest that it was not yet published", () => {
    const at = Date.UTC(2022, 0, 6);
    const axis = axisAt({ ...spans.years(at), known: "then" });
    expect(axis.gaps.map(({ text }) => text)).toContain("not yet published on 6 Jan 2022");
    const now = axisAt(spans.years(at));
    const end = (one: AxisView) => Math.max(...one.areas.map(({ path }) => right(path)));
    // August 2021 ends 731, January 2022 884 of 2,586 days after 1 September 2019.
    expect([Math.round(end(axis)), Math.round(end(now))]).toEqual([283, 342]);
  });

  it("before 15 July 2021 draws the first release: eight months to April 2020, then nothing", () => {
    const axis = axisAt({ ...spans.years(Date.UTC(2021, 6, 14)), known: "then" });
    const end = Math.max(...axis.areas.map(({ path }) => right(path)));
    // September 2019 to April 2020 is 243 of 2,586 days.
    expect(end).toBeCloseTo((243 * 1000) / ((newest - Date.UTC(2019, 8, 1)) / DAY), 0);
  });

  it("knows nothing of a block after the moment, and tells of those before it", () => {
    const { ghost } = axisAt({ ...spans.hours(Date.UTC(2022, 0, 6)), known: "then" });
    expect(ghost(0.2).block).toMatch(/^block 71\d,\d{3}, /);
    expect(ghost(0.8).block).toBe("");
  });
});

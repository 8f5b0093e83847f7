import { describe, expect, it } from "vitest";
import { claimMarks } from "../../../src/display/timeline/close-up/claims.ts";
import type { EventMark } from "../../../src/display/timeline/types.ts";
import { presetsOf } from "../../support/replays.ts";
import { inKazakhstan, realFacts } from "../claims/real.ts";
import { language, newest } from "./fixtures.ts";

const week = inKazakhstan("2022-01-12T00:00Z");
const marks = (choices = week, narrow = false) => claimMarks(realFacts, choices, language, narrow);
const claims = realFacts.claims.state === "ready" ? realFacts.claims.value.claims : [];
const of = (event: string) => claims.filter((claim) => claim.event === event).map(({ id }) => id);
const holder = (all: readonly EventMark[], id: string) => all.find(({ ids }) => ids.includes(id));

describe("claimMarks", () => {
  it("has every claim on the Kazakh blackout, 28 or more, the share of last August 8 px from the left edge of 730", () => {
    const all = marks();
    expect(of("kz-shutdown-2022").length).toBeGreaterThanOrEqual(28);
    expect(of("kz-shutdown-2022").filter((id) => holder(all, id) === undefined)).toEqual([]);
    expect(holder(all, "kz-share-cbeci")?.x).toBe("1.1%");
    expect(holder(all, "kz-reuters-13")?.x).toBe("98.9%");
  });

  it("by the hour puts the network's losses into a lane of their own, above pools, shares and levels", () => {
    const y = (id: string) => holder(marks(), id)?.y;
    expect([y("kz-getblock"), y("kz-pools-reuters"), y("kz-share-coindesk"), y("kz-level-179")]).toEqual([
      "25%",
      "75%",
      "75%",
      "75%",
    ]);
  });

  it("says the verdict by a sign and in words: VICE's fifth is not compatible, a pool's meter another quantity", () => {
    const headline = holder(marks(), "kz-vice-headline");
    expect([headline?.claim?.glyph, headline?.claim?.tone]).toEqual(["✕", "not-compatible"]);
    expect(headline?.name).toContain("not compatible");
    expect(holder(marks(), "kz-pools-reuters")?.claim?.glyph).toBe("–");
  });

  it("leaves 2 px or more between two marks of a lane, 14 px wide, or 22 px with a number of two digits, on axes of 238, 268, 730, 1,170 and 1,810 px, in hours, days and years", () => {
    const { all: years, china } = presetsOf(newest);
    for (const { span } of [{ span: week.span }, china, years])
      for (const [width, narrow] of [
        [238, true],
        [268, true],
        [730, false],
        [1170, false],
        [1810, false],
      ] as const) {
        const drawn = claimMarks(realFacts, { ...week, span }, { ...language, width }, narrow).map((mark) => {
          const [middle, half] = [((mark.claim?.units ?? 0) / 1000) * width, Number(mark.claim?.count) > 9 ? 11 : 7];
          return { y: mark.y, left: middle - half, right: middle + half };
        });
        expect(drawn.length).toBeGreaterThan(1);
        for (const lane of ["25%", "50%", "75%"]) {
          const own = drawn.filter(({ y }) => y === lane);
          for (const [index, { left }] of own.entries())
            expect(left - (own[index - 1]?.right ?? -2), `${width}: ${index}`).toBeGreaterThanOrEqual(1.99);
        }
      }
  });

  it("draws what a chronology says too once, under the claim's mark", () => {
    const getblock = claims.find(({ id }) => id === "kz-getblock");
    expect(getblock?.lines.length).toBeGreaterThan(0);
    expect(holder(marks(), getblock?.lines[0] ?? "")?.id).toBe(holder(marks(), "kz-getblock")?.id);
  });

  it("on a phone, and in years, stands for several with their number, and loses none", () => {
    for (const all of [marks(week, true), marks({ ...week, span: presetsOf(newest).all.span })]) {
      expect(of("kz-shutdown-2022").filter((id) => holder(all, id) === undefined && id !== "kz-share-cbeci")).toEqual(
        [],
      );
      expect(all.some(({ claim }) => Number(claim?.count) > 5)).toBe(true);
      const places = all.map(({ x }) => Number.parseFloat(x));
      expect(places.every((x, index) => index === 0 || x - (places[index - 1] ?? 0) >= 1.39)).toBe(true);
    }
  });

  it("with known then, on 6 January at 06:00, has what was published and said by then, six claims or more, and all of that", () => {
    const then = marks(inKazakhstan("2022-01-06T06:00Z", { known: "then" }));
    const ids = then.flatMap(({ claim }) => claim?.cards ?? []).map(({ id }) => id);
    const six = ["btc-com-12", "getblock", "level-179", "pools-coindesk", "share-cbeci", "share-coindesk"];
    expect(ids).toEqual(expect.arrayContaining(six.map((id) => `kz-${id}`)));
    const moment = Date.UTC(2022, 0, 6, 6);
    const later = claims.filter(({ published, at }) => Date.parse(published) > moment || at > moment);
    expect(later.length).toBeGreaterThan(20);
    expect(later.filter(({ id }) => ids.includes(id))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { happeningsIn } from "../../../src/display/timeline/events/happenings.ts";
import { lanesOf } from "../../../src/display/timeline/events/lanes.ts";
import { marksOf } from "../../../src/display/timeline/events/marks.ts";
import { timeline } from "../../../src/words/timeline/timeline.ts";
import { eventFacts, presetsOf, type TwoReplays } from "../../support/replays.ts";
import { event, line, newest, statement } from "./fixtures.ts";

const { all, china, kazakhstan } = presetsOf(newest);
const day = (year: number, month: number, date: number, hour = 0) => Date.UTC(year, month - 1, date, hour);
const two: TwoReplays = {
  events: [
    event("cn-fsdc-2021", day(2021, 5, 21), { countries: ["CHN"], kind: "ban" }),
    event("cn-recovery-2021", day(2021, 12, 9), { countries: ["CHN"], end: day(2021, 12, 24) }),
    event("kz-shutdown-2022", day(2022, 1, 5), {
      countries: ["KAZ"],
      kind: "internet-shutdown",
      end: day(2022, 1, 11),
    }),
    event("later-ban", day(2026, 2, 6), { countries: ["CHN"] }),
  ],
  china: [
    line("a", day(2021, 6, 18)),
    line("b", day(2021, 6, 18)),
    line("c", day(2021, 7, 1), { precision: "month" }),
    line("early", day(2019, 9, 1)),
  ],
  kazakhstan: [line("k", day(2022, 1, 6, 6), { precision: "hour" }), line("whole-day", day(2022, 1, 5))],
  connectivity: [
    statement(day(2022, 1, 5, 10)),
    statement(day(2022, 1, 5), { drives: false, to: day(2022, 1, 10), statement: "2 % of ordinary" }),
    statement(day(2022, 1, 5), { drives: false, to: day(2022, 1, 10), statement: "5 % of ordinary" }),
  ],
};
const facts = eventFacts(two);
const none: ReadonlySet<string> = new Set();
const seen = (span: typeof all.span) => ({ span, known: "now" as const, at: span.to });
const inSpan = (span: typeof all.span) =>
  happeningsIn(facts, none, span, timeline, "en-GB", () => ({ publisher: "Reuters", url: null }));
const drawn = (span: typeof all.span) => marksOf(inSpan(span), seen(span), timeline).marks;

describe("lanesOf", () => {
  const none = () => false;

  it("keeps one lane while nothing touches, two units apart", () => {
    expect(
      lanesOf(
        [
          { left: 0, right: 10 },
          { left: 12, right: 20 },
        ],
        none,
      ),
    ).toEqual([0, 0]);
    expect(
      lanesOf(
        [
          { left: 0, right: 10 },
          { left: 11, right: 20 },
        ],
        none,
      ),
    ).toEqual([0, 1]);
  });

  it("goes back to the first lane as soon as it is free", () => {
    expect(
      lanesOf(
        [
          { left: 0, right: 50 },
          { left: 10, right: 20 },
          { left: 60, right: 70 },
        ],
        none,
      ),
    ).toEqual([0, 1, 0]);
  });

  it("gives the first lane to those that come first", () => {
    const [long, short] = [
      { left: 0, right: 50 },
      { left: 10, right: 20 },
    ] as const;
    expect(lanesOf([long, short], (one) => one === short)).toEqual([1, 0]);
  });
});

describe("happeningsIn", () => {
  it("in years, China's exodus is one bar from 21 May to 24 December 2021, and Kazakhstan's shutdown another", () => {
    const [exodus, shutdown, later] = inSpan(all.span);
    expect([exodus?.name, exodus?.from, exodus?.to]).toEqual([
      "China’s ban and exodus",
      day(2021, 5, 21),
      day(2021, 12, 24),
    ]);
    expect(exodus?.when).toBe("21 May 2021 – 24 Dec 2021");
    expect([shutdown?.tone, shutdown?.from]).toEqual(["featured", day(2022, 1, 5)]);
    expect([later?.id, later?.tone]).toEqual(["later-ban", "plain"]);
  });

  it("in days, lines of China's chronology on one day are one mark, and other years' are none", () => {
    const found = inSpan(china.span).filter(({ lasts }) => !lasts);
    expect(found.map(({ id, lines }) => [id, lines.length])).toEqual([
      ["cn-fsdc-2021", 1],
      ["a", 2],
      ["c", 1],
    ]);
  });

  it("in days, an event of the exodus has the mark of its day's lines, and one of its own where there are none: every link opens", () => {
    const orders = event("cn-sichuan-2021", day(2021, 6, 18), { countries: ["CHN"], kind: "ban" });
    const told = happeningsIn(
      { ...facts, events: [...facts.events, orders] },
      none,
      china.span,
      timeline,
      "en-GB",
      () => ({
        publisher: "Reuters",
        url: null,
      }),
    );
    const of = (id: string) => told.filter(({ ids }) => ids.includes(id)).map((mark) => mark.id);
    expect([of("cn-sichuan-2021"), of("cn-fsdc-2021")]).toEqual([["a"], ["cn-fsdc-2021"]]);
  });

  it("by the hour what happened at a moment is a dot in one lane, and what lasts is counted at its date", () => {
    const { marks, lanes } = marksOf(inSpan(kazakhstan.span), seen(kazakhstan.span), timeline);
    expect(lanes.map(({ name }) => name)).toEqual(["events"]);
    const inLane = marks.filter(({ folded }) => folded !== true);
    expect(inLane.map(({ shape }) => shape)).not.toContain("bar");
    expect(inLane.map(({ id }) => id)).toContain("k");
    expect(marks.filter(({ shape }) => shape === "bar").every(({ folded }) => folded === true)).toBe(true);
  });

  it("by the hour a second dot within 30 units, 10 hours of 14 days, has no room: at 6 and 9 h one, at 6 and 18 h two", () => {
    const at = (hour: number) => line(`h${hour}`, day(2022, 1, 6, hour), { precision: "hour" });
    const dots = (...hours: number[]) => {
      const own = eventFacts({ ...two, kazakhstan: hours.map(at) });
      const found = happeningsIn(own, none, kazakhstan.span, timeline, "en-GB", () => ({ publisher: "R", url: null }));
      const { marks } = marksOf(found, seen(kazakhstan.span), timeline);
      return marks.filter(({ id, folded }) => id.startsWith("h") && folded !== true).length;
    };
    expect(dots(6, 9)).toBe(1);
    expect(dots(6, 18)).toBe(2);
  });

  it("in hours, statements on the same days that do not drive are one bar that says it has no hour", () => {
    const [stated] = inSpan(kazakhstan.span).filter(({ tone }) => tone === "quiet");
    expect(stated?.when).toBe("5 Jan 2022 – 10 Jan 2022, no hour stated");
    expect(stated?.lines.map(({ text }) => text)).toEqual(["down: 2 % of ordinary", "down: 5 % of ordinary"]);
  });
});

describe("marksOf", () => {
  it("draws a bar for what lasts, a dot for what does not, a thin span for what has no finer date", () => {
    const shapes = (span: typeof all.span) => Object.fromEntries(drawn(span).map(({ id, shape }) => [id, shape]));
    expect(shapes(all.span)).toEqual({ exodus: "bar", shutdown: "bar", "later-ban": "dot" });
    expect(shapes(china.span)).toEqual({ "cn-fsdc-2021": "dot", "cn-recovery-2021": "bar", a: "dot", c: "span" });
    expect(shapes(kazakhstan.span)["whole-day"]).toBe("span");
  });

  it("jumps to where a mark begins, and to the span's start for what began before it", () => {
    const [first] = drawn({ from: day(2021, 9, 1), to: newest });
    expect([first?.id, first?.at]).toEqual(["exodus", day(2021, 9, 1)]);
  });

  it("says how many lines a card leaves out: 7 lines are 5 and two more", () => {
    const many = Array.from({ length: 7 }, (_, index) => line(`l${index}`, day(2021, 6, 18)));
    const span = china.span;
    const found = happeningsIn(eventFacts({ ...two, events: [], china: many }), none, span, timeline, "en-GB", () => ({
      publisher: "",
      url: null,
    }));
    const [mark] = marksOf(found, seen(span), timeline).marks;
    expect([mark?.lines.length, mark?.more]).toEqual([5, "and 2 more"]);
  });
});

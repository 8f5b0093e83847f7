import { describe, expect, it } from "vitest";
import { axisViewAt } from "../../../../src/display/timeline/axis.ts";
import { countedTicks } from "../../../../src/display/timeline/events/folded.ts";
import { happeningsIn } from "../../../../src/display/timeline/events/happenings.ts";
import { marksOf } from "../../../../src/display/timeline/events/marks.ts";
import { namedOf } from "../../../../src/display/timeline/events/named.ts";
import type { Placed } from "../../../../src/display/timeline/events/names/placing.ts";
import { startChoices } from "../../../../src/state/start.ts";
import { timeline } from "../../../../src/words/timeline/timeline.ts";
import { eventFacts, presetsOf } from "../../../support/replays.ts";
import { realFacts } from "../../claims/real.ts";
import { event, newest } from "../fixtures.ts";

const { all } = presetsOf(newest);
const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date);
const facts = eventFacts({
  events: [
    event("cn-fsdc-2021", day(2021, 5, 21), { countries: ["CHN"], kind: "ban" }),
    event("cn-recovery-2021", day(2021, 12, 9), { countries: ["CHN"], end: day(2021, 12, 24) }),
    event("kz-shutdown-2022", day(2022, 1, 5), {
      countries: ["KAZ"],
      kind: "internet-shutdown",
      end: day(2022, 1, 11),
    }),
  ],
  china: [],
  kazakhstan: [],
  connectivity: [],
});
const seen = { span: all.span, known: "now", at: all.span.to } as const;
const inYears = happeningsIn(facts, new Set(), all.span, timeline, "en-GB", () => ({
  publisher: "Reuters",
  url: null,
}));

/** The names, heaviest mark first; null for a mark without one. */
const textsOf = (all: readonly Placed[], width?: number) =>
  [...namedOf(all, width === undefined ? {} : { width }).values()].map((name) => name?.text ?? null);

describe("names in the lanes", () => {
  const thing = (name: string, left: number, weight: number, lane: "rules" | "events" = "events") => ({
    one: { id: name, name, short: null, weight, lane },
    left,
    right: left + 10,
  });

  it("the exodus stands among the rules and the shutdown among the events, each with its name", () => {
    const { lanes, names } = marksOf(inYears, seen, timeline);
    expect([lanes.map(({ name }) => name), names.slice(0, 2).map(({ text }) => text)]).toEqual([
      ["rules", "events"],
      ["China’s ban and exodus", "Kazakhstan, Jan 2022"],
    ]);
  });

  it("six are named, by their weight; the seventh, of weight 1, is not", () => {
    const seven = [7, 6, 5, 4, 3, 2, 1].map((weight, index) => thing(`n${weight}`, index * 140, weight));
    expect(textsOf(seven)).toEqual(["n7", "n6", "n5", "n4", "n3", "n2"]);
  });

  it("of marks at 100 to 110 and 200 the first has no room for its name on 600 px, where 90 units are 54 px and ten letters take 66; on 1,170 px it has", () => {
    const three = [thing("ten letter", 100, 3), thing("x", 200, 2), thing("y", 200, 1, "rules")];
    expect(textsOf(three, 600)).toEqual([null, "x", "y"]);
    expect(textsOf(three, 1170)).toEqual(["ten letter", "x", "y"]);
  });

  it("a mark that would touch a weightier one's in its lane is left out, and one in the other lane is not", () => {
    const [heavy, light, other] = [thing("a", 100, 3), thing("b", 105, 2), thing("c", 105, 1, "rules")] as const;
    expect([...namedOf([heavy, light, other]).keys()]).toEqual([heavy, other]);
  });

  it("with the events of the real axis six are named on 730, 1,170 and 1,810 px, the axes of windows of 1280, 1920 and 2560 px, and each has six marks or more", () => {
    for (const width of [730, 1170, 1810]) {
      const { names, marks } = axisViewAt(realFacts, startChoices(newest), { locale: "en-GB", timeline, width });
      expect([width, names.length]).toEqual([width, 6]);
      expect(marks.filter(({ shape, folded }) => shape !== "diamond" && folded !== true).length).toBeGreaterThanOrEqual(
        6,
      );
    }
  });

  it("in a lane of 44 px a name has room below its mark, from its start or to its end, then above it: on 300 px five letters take 35, 115 units", () => {
    const marks = [thing("three", 500, 3), thing("seven", 530, 2), thing("eight", 560, 1), thing("never", 590, 1)];
    const places = (tall: boolean) =>
      [...namedOf(marks, { width: 300, tall }).values()].map((name) => name && [name.text, name.drop, name.anchor]);
    expect(places(false)).toEqual([["three", 0, "end"], null, null, ["never", 0, "start"]]);
    expect(places(true)).toEqual([
      ["three", 0, "end"],
      ["seven", 14, "start"],
      ["eight", -14, "start"],
      ["never", 0, "start"],
    ]);
  });

  it("in a lane of 44 px no name of another covers a mark that is named above or below it", () => {
    const heavy = [9, 8, 7, 6, 5, 4].map((weight, index) => thing(`n${weight}`, 20 * index, weight));
    const long = thing("a name of many letters", 200, 10);
    const light = thing("light", 300, 1);
    const named = namedOf([long, ...heavy, light], { width: 300, tall: true });
    expect([named.get(long)?.drop, named.has(light)]).toEqual([0, false]);
  });

  it("a name stands before its mark where a lighter one then has room: ten letters take 69 units of 1,000, and from 510 to 560 there are 50", () => {
    const marks = [thing("ten letter", 500, 3), thing("another on", 560, 2)];
    const anchors = [...namedOf(marks, { width: 1000, covering: true }).values()].map((name) => name?.anchor);
    expect(anchors).toEqual(["end", "start"]);
  });

  it("near the end a name stands before its mark", () => {
    expect([...namedOf([thing("ten letter", 950, 1)]).values()][0]?.anchor).toBe("end");
  });

  it("a long title is named by its short name, else by its part before the pause, else not at all", () => {
    const titles = [
      "Winter Storm Fern: Foundry sheds 60 % of its hashrate",
      "Report: China is third again with about 14 %",
    ];
    const names = titles.flatMap((title) => textsOf([thing(title, 100, 1)]));
    expect(names).toEqual(["Winter Storm Fern", null]);
    const long = thing("Kosovo bans mining in the middle of an energy emergency", 100, 1);
    expect(textsOf([long])).toEqual([null]);
    expect(textsOf([{ ...long, one: { ...long.one, short: "Kosovo bans mining" } }])).toEqual(["Kosovo bans mining"]);
  });
});

describe("countedTicks", () => {
  const tick = (year: number) => ({ x: "", text: String(year), through: null, at: day(year, 1, 1), count: null });

  it("counts what has no name to its year: of two rules of 2022 one is named, the other is 1 more event of 2022", () => {
    const ticks = [tick(2021), tick(2022), tick(2023)];
    const { marks } = marksOf(inYears, seen, timeline);
    const folded = marks.map((mark) => ({ ...mark, at: day(2022, 6, 1), folded: true as const })).slice(0, 1);
    const counted = countedTicks(ticks, folded, all.span, { locale: "en-GB", timeline });
    expect(counted.map(({ count }) => count?.name ?? "")).toEqual(["", "2022 · 1 more event", ""]);
  });

  it("names all the dates that a tick counts for: with no tick at 2023 for want of room, “2022 – 2023”", () => {
    const ticks = [{ ...tick(2022), through: "2023" }, tick(2024)];
    const { marks } = marksOf(inYears, seen, timeline);
    const folded = marks.map((mark) => ({ ...mark, at: day(2023, 6, 1), folded: true as const })).slice(0, 1);
    const counted = countedTicks(ticks, folded, all.span, { locale: "en-GB", timeline });
    expect(counted[0]?.count?.name).toBe("2022 – 2023 · 1 more event");
  });
});

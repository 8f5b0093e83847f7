import { describe, expect, it } from "vitest";
import * as actions from "../../src/state/actions.ts";
import type { Change, Choices } from "../../src/state/choices.ts";
import { axisOf, startChoices } from "../../src/state/start.ts";
import { makeStore } from "../../src/state/store.ts";
import { presetsOf } from "../support/replays.ts";

const newest = Date.UTC(2026, 8, 30);
const start: Choices = Object.freeze(startChoices(newest));
const { china, kazakhstan } = presetsOf(newest);
const chosen = (...changes: Change[]) => {
  const store = makeStore(start, axisOf(newest));
  for (const change of changes) store.dispatch(change);
  return store.get();
};

describe("pins", () => {
  it("two countries are compared, a third takes the place of the second", () => {
    expect(chosen(actions.pin("KAZ"), actions.pin("USA")).pins).toEqual(["KAZ", "USA"]);
    expect(chosen(actions.pin("KAZ"), actions.pin("USA"), actions.pin("RUS")).pins).toEqual(["KAZ", "RUS"]);
  });

  it("a pinned country is let go by pinning it again, by name, and with all the others", () => {
    const both = [actions.pin("KAZ"), actions.pin("USA")];
    expect(chosen(...both, actions.pin("KAZ")).pins).toEqual(["USA"]);
    expect(chosen(...both, actions.unpin("USA")).pins).toEqual(["KAZ"]);
    expect(chosen(...both, actions.clearPins()).pins).toEqual([]);
  });
});

describe("time", () => {
  it("a preset shows its span, from a little before its first event, at its speed", () => {
    const { at, span, speed, playing } = chosen(actions.choosePreset(kazakhstan));
    expect([at, span, speed, playing]).toEqual([Date.UTC(2022, 0, 4), kazakhstan.span, 10, false]);
  });

  it("Home and End reach the ends of the span, Page goes ten steps", () => {
    expect(chosen(actions.choosePreset(china), actions.end()).at).toBe(china.span.to);
    expect(chosen(actions.choosePreset(china), actions.moveTenSteps(1)).at).toBe(Date.UTC(2021, 3, 22));
    expect(chosen(actions.home()).at).toBe(Date.UTC(2019, 8, 1));
  });

  it("a moment outside the span takes the span with it, as long as it was", () => {
    const { at, span } = chosen(actions.choosePreset(kazakhstan), actions.moveTo(Date.UTC(2022, 1, 1)));
    expect([at, span.to]).toEqual([Date.UTC(2022, 1, 1), Date.UTC(2022, 1, 2) - 1000]);
    expect(span.to - span.from).toBe(kazakhstan.span.to - kazakhstan.span.from);
  });

  it("no moment lies off the axis: 2014 becomes 1 January 2019, 2040 the newest estimate", () => {
    expect(chosen(actions.moveTo(Date.UTC(2014, 0, 1))).at).toBe(Date.UTC(2019, 0, 1));
    expect(chosen(actions.moveTo(Date.UTC(2040, 0, 1))).at).toBe(newest);
  });

  it("zooming keeps the moment, and its place in the span when it zooms around it", () => {
    const middle = Date.UTC(2021, 7, 1);
    const { at, span } = chosen(actions.choosePreset(china), actions.moveTo(middle), actions.zoomTime(2, middle));
    expect(at).toBe(middle);
    expect(span.from).toBe(Date.UTC(2021, 3, 1) + (middle - Date.UTC(2021, 3, 1)) / 2);
    expect(chosen(actions.zoomTime(1e9, newest)).span).toEqual({ from: newest - 86_400_000, to: newest });
  });

  it("30 small turns around one place of the axis zoom exactly as far as a large one, to the second", () => {
    const small = Array.from({ length: 30 }, () => actions.zoomTimeAt(1.25 ** (4 / 120), 0.3));
    const [many, one] = [chosen(...small).span, chosen(actions.zoomTimeAt(1.25, 0.3)).span];
    expect(Math.abs(many.from - one.from)).toBeLessThan(60_000);
    expect(Math.abs(many.to - one.to)).toBeLessThan(60_000);
    expect((one.to - one.from) / (start.span.to - start.span.from)).toBeCloseTo(1 / 1.25);
  });

  it("panning by a quarter carries the moment along at the edge and stops at the end of the axis", () => {
    const { at, span } = chosen(actions.choosePreset(kazakhstan), actions.panTime(0.25));
    expect([at, span.from]).toEqual([Date.UTC(2022, 0, 5, 12), Date.UTC(2022, 0, 5, 12)]);
    expect(chosen(actions.panTime(1)).span).toEqual(start.span);
  });
});

describe("the rest", () => {
  it("a column sorts figures from the largest and names from A; again turns the order round", () => {
    expect(chosen(actions.sortBy("risk")).sort).toEqual({ column: "risk", descending: true });
    expect(chosen(actions.sortBy("risk"), actions.sortBy("risk")).sort.descending).toBe(false);
    expect(chosen(actions.sortBy("name")).sort.descending).toBe(false);
  });

  it("speeds stay between 0.25 and 60 steps a second", () => {
    expect([0, 8, 1000].map((speed) => chosen(actions.setSpeed(speed)).speed)).toEqual([0.25, 8, 60]);
  });

  it("the camera is kept to a hundredth of a degree, inside the world", () => {
    expect(chosen(actions.moveCamera({ lon: 190.004, lat: 99, zoom: 4.5678 })).camera).toEqual({
      lon: -170,
      lat: 90,
      zoom: 4.57,
    });
  });

  it("every other choice is set by its own change", () => {
    const changed = chosen(
      actions.chooseLayer("risk"),
      actions.chooseTariff("industry"),
      actions.chooseEstimate("cbeci"),
      actions.setBaseline(Date.UTC(2020, 0, 1)),
      actions.toggleCircles(),
      actions.chooseProjection("globe"),
      actions.setKnown("then"),
      actions.chooseSource("wgi-2024"),
      actions.hover("KAZ"),
      actions.lightBand(3),
      actions.chooseTheme("dark"),
    );
    expect(changed).toEqual({
      ...start,
      layer: "risk",
      tariff: "industry",
      estimate: "cbeci",
      baseline: Date.UTC(2020, 0, 1),
      circles: true,
      projection: "globe",
      known: "then",
      tab: "sources",
      source: "wgi-2024",
      hovered: "KAZ",
      band: 3,
      theme: "dark",
    });
  });
});

describe("makeStore", () => {
  it("tells watchers what changed and from what, and nobody of a change that alters nothing", () => {
    const store = makeStore(start, axisOf(newest));
    const heard: [string, string][] = [];
    const stop = store.watch((choices, before) => heard.push([before.layer, choices.layer]));
    store.dispatch(actions.chooseLayer("share"));
    store.dispatch(actions.chooseLayer("risk"));
    stop();
    store.dispatch(actions.chooseLayer("change"));
    expect(heard).toEqual([["share", "risk"]]);
  });
});

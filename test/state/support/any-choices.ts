import { constant, constantFrom, double, integer, option, record, subarray, tuple, uniqueArray } from "fast-check";
import type { Span } from "../../../src/kit/time.ts";
import { DAY } from "../../../src/kit/time.ts";
import { nearestZoom } from "../../../src/state/actions.ts";
import {
  type Choices,
  drawerIds,
  exposureParts,
  layerIds,
  projectionIds,
  type ReadingViewId,
  readingViewIds,
  shockColumns,
  shutdownReadings,
  sortColumns,
  type TabId,
  tabIds,
  tariffIds,
  vintages,
} from "../../../src/state/choices.ts";
import { heldOn } from "../../../src/state/spans.ts";

const seconds = (from: number, to: number) => integer({ min: from / 1000, max: to / 1000 }).map((time) => time * 1000);
const hundredths = (least: number, most: number) =>
  integer({ min: least * 100, max: most * 100 }).map((value) => value / 100);

/** The tab that holds an analysis. */
const tabOf = (reading: ReadingViewId): TabId =>
  reading === "answer" ? "what-if" : reading === "ledger" || reading === "shocks" ? "countries" : "exposure";

/** Any choices that a link can hold, on an axis. */
export const anyChoicesOn = (axis: Span) =>
  record({
    at: seconds(axis.from, axis.to),
    span: tuple(seconds(axis.from, axis.to - DAY), double({ min: 0, max: 1, noNaN: true })).map(([from, part]) => ({
      from,
      to: from + DAY + Math.floor((part * (axis.to - from - DAY)) / 1000) * 1000,
    })),
    layer: constantFrom(...layerIds),
    tariff: constantFrom(...tariffIds),
    baseline: option(seconds(axis.from, axis.to)),
    estimate: option(constantFrom("cbeci", "luxor-2026-q3")),
    circles: constantFrom(true, false),
    projection: constantFrom(...projectionIds),
    drawer: constantFrom(...drawerIds),
    camera: option(record({ lon: hundredths(-180, 180), lat: hundredths(-90, 90), zoom: hundredths(0, nearestZoom) })),
    pins: uniqueArray(constantFrom("KAZ", "USA", "CHN", "XKX"), { maxLength: 2 }),
    known: constantFrom(...vintages),
    weights: record(
      {
        stability: integer({ min: 1, max: 10 }),
        law: integer({ min: 1, max: 10 }),
        legal: integer({ min: 1, max: 10 }),
      },
      { requiredKeys: [] },
    ),
    shutdowns: constantFrom(...shutdownReadings),
    riskLevel: constantFrom(50, 60, 70, 80, 90),
    formula: option(constantFrom("KAZ", "USA")),
    ranked: option(constantFrom("RUS", "IRN")),
    parts: subarray([...exposureParts]),
    tab: constantFrom(...tabIds),
    asked: record({
      scenario: constantFrom(
        "",
        "1~Half~2026-09-30T00~0~1~o!all!50!0!!0!n!!",
        "1~Old~2021-05-21T00~0~1~o!all!5!0!!0!n!!",
      ),
      rival: constantFrom("", "1~_$228$~2022-01-05T11~0.5~1"),
      past: constant([]),
      future: constant([]),
      time: option(
        record({
          at: seconds(axis.from, axis.to),
          days: integer({ min: 1, max: 400 }),
          speed: hundredths(0.25, 60),
        }).map(({ at, days, speed }) => ({ at, span: { from: at - 86_400_000, to: at + days * 86_400_000 }, speed })),
      ),
    }).map((asked) => (asked.scenario === "" ? { ...asked, time: null } : asked)),
    story: option(constantFrom("kazakhstan-2022", "none-2030")),
    storyStep: integer({ min: 1, max: 99 }),
    presenting: constantFrom(true, false),
    source: constant(null),
    sort: record({
      column: constantFrom(...sortColumns),
      descending: constantFrom(true, false),
    }),
    readingView: option(constantFrom(...readingViewIds)),
    rail: option(integer({ min: 400, max: 600 })),
    shockSort: record({ column: constantFrom(...shockColumns), reversed: constantFrom(true, false) }),
    openItem: option(constantFrom("kz-getblock", "us-fern-2026", "a")),
    window: option(constantFrom(1, 6, 24, 72, 168)),
    askedLoss: record({ loss: integer({ min: 1, max: 90 }), hours: integer({ min: 1, max: 336 }) }),
    withoutLoss: constantFrom(true, false),
    figures: option(constantFrom("2026-11-28.0a1b2c3d", "2025-01-02.ffff")),
    speed: hundredths(0.25, 60),
    playing: constant(false),
    theme: constant("system"),
    hovered: constant(null),
    band: constant(null),
  })
    .map((choices) => (choices.story === null ? { ...choices, storyStep: 1 } : choices))
    // An analysis is open in the tab that holds it.
    .map((choices) => (choices.readingView === null ? choices : { ...choices, tab: tabOf(choices.readingView) }))
    .map((choices) => heldOn(axis, choices as Choices));

import { describe, expect, it } from "vitest";
import { cardOf } from "../../../src/display/card/card.ts";
import { nearestStop, type SparkChoices, shareCourse, sparkOf } from "../../../src/display/card/spark.ts";
import { momentWords, periodWords } from "../../../src/display/format/dates.ts";
import { oneDigit } from "../../../src/display/format/percent.ts";
import { frameAt } from "../../../src/display/frame/frame.ts";
import { legendBandOf } from "../../../src/display/map/bands.ts";
import { neighbourToward } from "../../../src/display/map/walk.ts";
import type { ContextFacts } from "../../../src/facts/types/context.ts";
import { en } from "../../../src/words/en.ts";
import { fractionWords } from "../../../src/words/headline.ts";
import { smallFacts, smallPlaces, smallStart } from "../../support/small-facts.ts";

const emptyContext: ContextFacts = {
  grid: {
    years: [],
    published: [],
    places: [],
    carbon: [],
    fuels: {} as ContextFacts["grid"]["fuels"],
    source: "grid",
  },
  shutdownLists: [],
  shutdowns: [],
  law: [],
  capacity: [],
  wgi2025: {},
  democracy: {},
  gpr: {},
};
const august = { ...smallStart, at: Date.parse("2021-08-15T00:00Z") };
const frame = frameAt(smallFacts, august);

describe("bandOf", () => {
  it("puts an edge into the band above it: 0, 0.49, 0.5, 2, 5, 10, 20 %", () => {
    expect([0, 0.49, 0.5, 2, 5, 10, 20].map((value) => legendBandOf("share", value))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it("has no band for the unknown, and the middle one for no change", () => {
    expect([legendBandOf("share", null), legendBandOf("share", Number.NaN), legendBandOf("change", 0)]).toEqual([
      -1, -1, 3,
    ]);
  });
});

describe("fractionOf", () => {
  it("stays true: 35.4 is more than a third, 66.1 about two thirds, 37.8 more than a third, 3.2 a number", () => {
    expect([35.4, 66.1, 37.8, 50.5, 18.1, 3.2].map((percent) => fractionWords(percent, oneDigit))).toEqual([
      "more than a third",
      "about two thirds",
      "more than a third",
      "about half",
      "more than a sixth",
      "3.2\u00a0%",
    ]);
  });
});

describe("dates", () => {
  it("prints moments in UTC and periods in words", () => {
    expect(momentWords(Date.parse("2022-01-06T06:00Z"), "en-GB")).toBe("6 Jan 2022, 06:00 UTC");
    expect(momentWords(Date.parse("2022-01-06T00:00Z"), "en-GB")).toBe("6 January 2022");
    expect(["2021-08", "2026-Q3", "2024-S2", "2019"].map((period) => periodWords(period, "en-GB"))).toEqual([
      "August 2021",
      "Q3 2026",
      "second half of 2024",
      "2019",
    ]);
  });
});

describe("neighbourToward", () => {
  it("walks to the neighbour in the arrow's direction and stays where there is none", () => {
    expect(neighbourToward(smallPlaces, "KAZ", "right")).toBe("CHN");
    expect(neighbourToward(smallPlaces, "KAZ", "left")).toBe("DEU");
    expect(neighbourToward(smallPlaces, "CHN", "right")).toBeNull();
  });
});

const shareSpark = (facts: typeof smallFacts, place: string, choices: SparkChoices) =>
  sparkOf(shareCourse(facts, place, choices), choices.at);

describe("the card", () => {
  const card = cardOf({ facts: smallFacts, frame, words: en }, "KAZ");
  const figure = (label: string) => card.figures.find((entry) => entry.label === label);

  it("gives each figure its standing and its source", () => {
    expect(figure("Share of the hashrate")).toMatchObject({
      value: "18.1 %",
      standing: "August 2021, reported · Cambridge CBECI",
      source: "cbeci",
    });
    expect(figure("Political risk")).toMatchObject({ value: "62", standing: "2021, reported · 90 % bounds 55–75" });
    expect(figure("Exposure")).toMatchObject({ value: "11.2", standing: "modelled: 18.1 × 62 / 100" });
  });

  it("says unknown where nothing is known", () =>
    expect(figure("Carbon of the grid")).toMatchObject({ value: "unknown", hasValue: false }));

  it("says of an empty history up to which year the lists go, and while they are fetched that they are not here", () => {
    expect(card.history[2]?.none).toBe("Access Now’s lists are not here yet.");
    const context = { ...emptyContext, shutdownLists: [{ year: 2022, published: "2023-02-28" }] };
    const listed = cardOf(
      { facts: { ...smallFacts, context: { state: "ready", value: context } }, frame, words: en },
      "KAZ",
    );
    expect(listed.history[2]?.none).toBe("None in Access Now’s lists, which end in 2022.");
  });

  it("draws shares as steps and later estimates as marks apart from them", () => {
    const spark = shareSpark(smallFacts, "KAZ", august);
    expect(spark?.steps.match(/[MLH]/g)?.join("")).toBe("MHLHLH");
    expect(spark?.marks.map((mark) => mark.title)).toEqual(["Luxor 2025-Q2: 2.5 %"]);
  });

  it("known then keeps what came later out of the curve, the marks and the history", () => {
    const then = { ...august, known: "then" } as const;
    expect(shareSpark(smallFacts, "KAZ", then)).toBeNull();
    const november = { at: Date.parse("2021-11-01T00:00Z"), known: "then" } as const;
    expect(shareSpark(smallFacts, "KAZ", november)?.steps.match(/[MLH]/g)?.join("")).toBe("MHLH");
    expect(shareSpark(smallFacts, "KAZ", november)?.marks).toEqual([]);
  });

  it("moves the date to the stop at or before the pointer", () => {
    const spark = shareSpark(smallFacts, "KAZ", august);
    if (spark === null) throw new Error("Kazakhstan has a curve");
    expect(nearestStop(spark, 0)).toBe(Date.parse("2021-07-01T00:00Z"));
    expect(nearestStop(spark, 0.9)).toBe(Date.parse("2025-05-27T00:00Z"));
  });
});

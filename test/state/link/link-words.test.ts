import { describe, expect, it } from "vitest";
import { zoomRange } from "../../../src/map/camera.ts";
import { nearestZoom } from "../../../src/state/actions.ts";
import { type Choices, layerIds, projectionIds, sortColumns, tabIds } from "../../../src/state/choices.ts";
import { fromQuery, toQuery } from "../../../src/state/link/link.ts";
import { unlinked, unlinkedAsked } from "../../../src/state/link/link-words.ts";
import { startChoices } from "../../../src/state/start.ts";

const newest = Date.UTC(2026, 8, 30);
const start: Choices = Object.freeze(startChoices(newest));
const dropped = (query: string) => fromQuery(query, start).dropped;
const choices = (query: string) => fromQuery(query, start).choices;

describe("what a link may say", () => {
  it.each([
    ...layerIds.map((layer) => `layer=${layer}`),
    ...projectionIds.map((projection) => `proj=${projection}`),
    ...tabIds.map((tab) => `tab=${tab}`),
    ...sortColumns.map((column) => `sort=${column}`),
    ..."1 6 24 72 168".split(" ").map((hours) => `window=${hours}`),
    "known=now",
    "known=then",
    "tariff=business",
    "tariff=industry",
    "circles=0",
    "circles=1",
    "without=0",
    "without=1",
    // The ends of the axis, of the lens, of the camera and of the speed are part of them.
    "t=2019-01",
    "t=2026-09-30",
    "from=2019-01",
    "from=2026-09-30",
    "span=2019..2026-09-30T00:00Z",
    "span=2022-01-05..2022-01-06T00:00Z",
    "lens=1,1",
    "lens=90,336",
    "view=180,90,12",
    "view=-180,-90,0",
    "speed=0.25",
    "speed=60",
    "v=1",
    "pin=",
    "from=",
    "est=",
    "item=",
    "window=",
    "view=",
    "sc=1~a&replay=2022-01-02,2022-01-02..2022-01-03,10",
    "sc=1~a&replay=2022-01-03T00:00Z,2022-01-02..2022-01-03T00:00Z,0.25",
  ])("%s is understood", (query) => expect(dropped(query)).toEqual([]));

  it("an empty value takes a choice back: no pins, no baseline, no estimate, nothing open, no window, no camera", () => {
    const chosen = fromQuery("pin=&from=&est=&item=&window=&view=", {
      ...start,
      pins: ["KAZ"],
      baseline: 0,
      estimate: "cbeci",
      openItem: "a",
      window: 6,
      camera: { lon: 1, lat: 2, zoom: 3 },
    }).choices;
    expect(chosen).toMatchObject({
      pins: [],
      baseline: null,
      estimate: null,
      openItem: null,
      window: null,
      camera: null,
    });
  });

  it("0 and 1 are off and on, and no other word is either", () => {
    expect([choices("circles=1"), choices("circles=0")].map(({ circles }) => circles)).toEqual([true, false]);
    expect([choices("without=1"), choices("without=0")].map(({ withoutLoss }) => withoutLoss)).toEqual([true, false]);
    expect(dropped("circles=true&without=")).toEqual(["circles=true", "without"]);
  });

  it("a zoom beyond 5, which older links hold, is the nearest that the map shows", () => {
    expect(choices("view=67,48,12").camera).toEqual({ lon: 67, lat: 48, zoom: 5 });
    expect(zoomRange.most).toBe(nearestZoom);
  });

  it("a longitude of −0 is 0, and a date is the axis' first moment", () => {
    expect(Object.is(choices("view=-0,0,0").camera?.lon, 0)).toBe(true);
    expect(choices("t=2019-01").at).toBe(Date.UTC(2019, 0, 1));
  });
});

describe("what no link holds", () => {
  it("is five choices, each with its reason; a link of them is that of the start", () => {
    expect(Object.keys(unlinked).sort()).toEqual(["band", "hovered", "playing", "source", "theme"]);
    expect(Object.keys(unlinkedAsked).sort()).toEqual(["future", "past"]);
    const passing = { source: "cbeci", playing: true, theme: "light", hovered: "KAZ", band: 2 } as const;
    expect(toQuery({ ...start, ...passing }, start)).toBe("");
  });
});

describe("what a link may not say", () => {
  it.each([
    "layer=",
    "proj=flat",
    "known=never",
    "tab=map",
    "tariff=home",
    "sort=",
    "sort=-",
    "sort=--risk",
    "t=2018-12-31T23:59:59Z",
    "t=2026-09-30T00:00:01Z",
    "t=never",
    "from=2018-12-31T23:59:59Z",
    "from=2026-10",
    "from=soon",
    "pin=KAZ,KAZ",
    "pin=KAZ,USA,RUS",
    "pin=KAZX",
    "pin=XKAZ",
    "pin=KAZ,",
    "est=A",
    "est=a_b",
    "est=-é",
    "est=éa",
    "item=A",
    "item=a.b",
    "item=.b",
    "window=2",
    "window=06",
    "lens=15",
    "lens=15,24,1",
    "lens=a15,24",
    "lens=15,24h",
    "lens=0,24",
    "lens=91,24",
    "lens=15,0",
    "lens=15,337",
    "lens=,",
    "view=1,2",
    "view=1,2,3,4",
    "view=x,2,3",
    "view=1,2,x",
    "view=180.01,0,0",
    "view=-180.01,0,0",
    "view=0,90.01,0",
    "view=0,-90.01,0",
    "view=0,0,-0.01",
    "view=0,0,12.01",
    "view=1.234,0,0",
    "speed=0.24",
    "speed=60.01",
    "speed=a1",
    "speed=1a",
    "speed=-1",
    "span=2022",
    "span=2022..2023..2024",
    "span=x..2022",
    "span=2022..x",
    "span=2022-02..2022-01",
    "span=2022-01-05T12:00Z..2022-01-05T12:00Z",
    "span=2022-01-05T12:00Z..2022-01-05T13:00Z",
    "weights=",
    "sc=",
    "sc=a b",
    "sc=<",
    "sc=a<",
    "sc=<a",
    "vs=a b",
    "v=0",
    "v=2",
    "v=1.5",
    "v=x",
  ])("%s is dropped, and the start stays", (query) => {
    const reading = fromQuery(query.replaceAll("+", "%2B"), start);
    expect(reading.dropped).toHaveLength(1);
    expect(reading.choices).toEqual(start);
  });

  it.each([
    "x,2022-01-02..2022-01-24,10",
    "2022-01-07,x..2022-01-24,10",
    "2022-01-07,2022-01-02..x,10",
    "2022-01-07,2022-01-02..2022-01-24,x",
    "2022-01-07,2022-01-02..2022-01-24,10,1",
    "2022-01-07,2022-01-02..2022-01-24",
    "2022-01-07,,10",
    "2022-01-01,2022-01-02..2022-01-24,10",
    "2022-01-25,2022-01-02..2022-01-24,10",
    "2022-01-07,2022-01-07..2022-01-07T23:59Z,10",
    "",
  ])("a replay of “%s” is dropped, and its scenario stays", (replay) => {
    const reading = fromQuery(`sc=1~a&replay=${replay}`, start);
    expect(reading.dropped).toHaveLength(1);
    expect(reading.choices.asked).toEqual({ ...start.asked, scenario: "1~a" });
  });

  it("a name of 60 letters is understood and one of 61 is not; so with a scenario of 60,000", () => {
    const of = (key: string, length: number) => dropped(`${key}=${"a".repeat(length)}`).length;
    expect(["est", "item"].map((key) => [of(key, 60), of(key, 61)])).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect([of("sc", 60_000), of("sc", 60_001)]).toEqual([0, 1]);
  });

  it("what is dropped is named as it was written, to 60 signs; a key alone without its equals sign", () => {
    expect(dropped("zzz=&yyy")).toEqual(["zzz", "yyy"]);
    expect(dropped(`z=${"a".repeat(58)}`)).toEqual([`z=${"a".repeat(58)}`]);
    expect(dropped(`z=${"a".repeat(59)}`)).toEqual([`z=${"a".repeat(58)}…`]);
  });

  it("one of two pins that the facts do not have drops both; Cambridge's map is always there", () => {
    const existing = { place: (code: string) => code === "KAZ", estimate: () => false };
    expect(fromQuery("pin=KAZ,ZZZ", start, existing).dropped).toEqual(["pin=KAZ,ZZZ"]);
    expect(fromQuery("est=cbeci", start, existing)).toMatchObject({ dropped: [], choices: { estimate: "cbeci" } });
    expect(fromQuery("est=other", start, existing).dropped).toEqual(["est=other"]);
  });
});

describe("what a link takes back", () => {
  /** A start in which all is chosen, so that nothing chosen is a difference. */
  const chosen: Choices = {
    ...start,
    pins: ["KAZ"],
    baseline: Date.UTC(2021, 4, 1),
    estimate: "cbeci",
    circles: true,
    camera: { lon: 67, lat: 48, zoom: 3.2 },
    openItem: "a",
    window: 6,
    withoutLoss: true,
    asked: { ...start.asked, scenario: "1~a", rival: "1~b" },
  };

  it("is written as an empty value, or as 0", () => {
    expect(toQuery({ ...start }, chosen)).toBe("pin=&from=&est=&circles=0&sc=&vs=&view=&item=&window=&without=0&v=1");
    const { asked, ...rest } = fromQuery("pin=&from=&est=&circles=0&view=&item=&window=&without=0&v=1", chosen).choices;
    expect({ ...rest, asked: start.asked }).toEqual(start);
    expect(asked.scenario).toBe("1~a");
  });

  it("a replay that is not shown is an empty word", () => {
    const time = {
      at: Date.UTC(2022, 0, 7),
      span: { from: Date.UTC(2022, 0, 2), to: Date.UTC(2022, 0, 9) },
      speed: 10,
    };
    expect(toQuery(chosen, { ...chosen, asked: { ...chosen.asked, time } })).toBe("replay=&v=1");
  });
});

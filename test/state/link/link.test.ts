import { assert, constantFrom, property, string, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Choices } from "../../../src/state/choices.ts";
import { fromQuery, toQuery, unreadQuestions } from "../../../src/state/link/link.ts";
import { heldOn } from "../../../src/state/spans.ts";
import { axisOf, startChoices } from "../../../src/state/start.ts";
import { times } from "../../support/chance.ts";
import { presetsOf } from "../../support/replays.ts";
import { anyChoicesOn } from "../support/any-choices.ts";
import { anyLetter } from "../support/any-letter.ts";

const newest = Date.UTC(2026, 8, 30);
const start: Choices = Object.freeze(startChoices(newest));
const axis = axisOf(newest);
const read = (query: string) => fromQuery(query, start);
const anyChoices = anyChoicesOn(axis);

describe("toQuery, choices to link", () => {
  it("says nothing of the start value", () => {
    expect(toQuery(start, start)).toBe("");
  });

  it("says only the differences, in fixed order, with the version last", () => {
    const choices: Choices = {
      ...start,
      speed: 10,
      pins: ["KAZ", "USA"],
      at: Date.UTC(2022, 0, 5, 12),
      span: presetsOf(newest).kazakhstan.span,
      known: "then",
      sort: { column: "risk", descending: true },
      camera: { lon: 67, lat: 48, zoom: 3.2 },
      circles: true,
    };
    expect(toQuery(choices, start)).toBe(
      "t=2022-01-05T12:00Z&pin=KAZ,USA&known=then&span=2022-01-02..2022-01-15&circles=1&sort=-risk&view=67,48,3.2&speed=10&v=1",
    );
  });

  it("keeps playback, pointer and colours to the visitor", () => {
    expect(toQuery({ ...start, playing: true, hovered: "KAZ", band: 3, theme: "dark" }, start)).toBe("");
  });
});

describe("fromQuery, link to choices", () => {
  it("gives the start value for an empty query", () => {
    expect(read("")).toEqual({ choices: start, dropped: [] });
  });

  it("understands every key", () => {
    const { choices, dropped } = read(
      "t=2022-01-05T12:00Z&layer=risk&pin=KAZ,USA&from=2021-05&proj=globe&known=then&span=2022-01-02..2022-01-15&est=cbeci&circles=1&tariff=industry&tab=sources&sort=-risk&view=67.0,48.0,3.2&item=kz-getblock&window=72&lens=18,48&without=1&speed=10&v=1",
    );
    expect(dropped).toEqual([]);
    expect(choices).toEqual({
      ...start,
      at: Date.UTC(2022, 0, 5, 12),
      layer: "risk",
      pins: ["KAZ", "USA"],
      baseline: Date.UTC(2021, 4, 1),
      projection: "globe",
      known: "then",
      span: presetsOf(newest).kazakhstan.span,
      estimate: "cbeci",
      circles: true,
      tariff: "industry",
      tab: "sources",
      sort: { column: "risk", descending: true },
      camera: { lon: 67, lat: 48, zoom: 3.2 },
      openItem: "kz-getblock",
      window: 72,
      askedLoss: { loss: 18, hours: 48 },
      withoutLoss: true,
      speed: 10,
    });
  });

  it("reads the last day, month or year of a span to its last second", () => {
    expect(read("span=2021-04..2021-12").choices.span).toEqual(presetsOf(newest).china.span);
    expect(read("span=2021..2022").choices.span.to).toBe(Date.UTC(2023, 0, 1) - 1000);
  });

  it("drops nonsense and names it as it was written", () => {
    const { choices, dropped } = read(
      "t=2021-02-30&layer=magic&pin=kaz!&speed=999&zzz=1&view=1,2&sort=-x&span=b..a&v=9",
    );
    expect(choices).toEqual(start);
    expect(dropped).toEqual([
      "t=2021-02-30",
      "layer=magic",
      "pin=kaz!",
      "speed=999",
      "zzz=1",
      "view=1,2",
      "sort=-x",
      "span=b..a",
      "v=9",
    ]);
  });

  it("drops a key's second value, a moment off the axis and names that every object has", () => {
    const { choices, dropped } = read("layer=risk&layer=share&t=1999&constructor=1&__proto__=2");
    expect(choices.layer).toBe("risk");
    expect(dropped).toEqual(["layer=share", "t=1999", "constructor=1", "__proto__=2"]);
  });

  it("drops a place and an estimate that the facts do not have", () => {
    const existing = { place: (code: string) => code === "KAZ", estimate: (id: string) => id === "luxor-2026-q3" };
    expect(fromQuery("pin=ZZZ&est=nobody", start, existing).dropped).toEqual(["pin=ZZZ", "est=nobody"]);
    expect(fromQuery("pin=KAZ&est=luxor-2026-q3", start, existing).dropped).toEqual([]);
  });

  it("a place by a code of two letters, three letters or three digits, in any case; the same place twice is nonsense", () => {
    const codes: Readonly<Record<string, string>> = { KAZ: "KAZ", KZ: "KAZ", "398": "KAZ", USA: "USA", US: "USA" };
    const existing = {
      place: (code: string) => code === "KAZ" || code === "USA",
      codeOf: (written: string) => codes[written] ?? null,
      estimate: () => true,
    };
    const pins = (value: string) => fromQuery(`pin=${value}`, start, existing).choices.pins;
    expect(["kaz", "KZ", "kz", "398", "us,kz", "Kaz,usa"].map(pins)).toEqual([
      ["KAZ"],
      ["KAZ"],
      ["KAZ"],
      ["KAZ"],
      ["USA", "KAZ"],
      ["KAZ", "USA"],
    ]);
    expect(fromQuery("pin=kz,KAZ", start, existing).dropped).toEqual(["pin=kz,KAZ"]);
    expect(fromQuery("pin=zz", start, existing).dropped).toEqual(["pin=zz"]);
    expect(fromQuery("pin=kz", start).dropped).toEqual(["pin=kz"]);
  });

  it("moves the span to a moment that it does not hold: 15 March 2019", () => {
    const { at, span } = read("t=2019-03-15").choices;
    expect([at, span.from]).toEqual([Date.UTC(2019, 2, 15), Date.UTC(2019, 2, 15)]);
  });

  it("leads an old link through every later version's migration", () => {
    const renamed = (query: URLSearchParams) => {
      const next = new URLSearchParams(query);
      next.set("layer", next.get("lens") ?? "share");
      next.delete("lens");
      return next;
    };
    const { choices, dropped } = fromQuery("lens=risk&v=1", start, undefined, [renamed]);
    expect([choices.layer, dropped]).toEqual(["risk", []]);
    expect(fromQuery("lens=risk&v=2", start, undefined, [renamed]).dropped).toEqual(["lens=risk"]);
  });
});

describe("links as laws", () => {
  it("what a link of any choices says is those choices, 1,000 times", () => {
    assert(
      property(anyChoices, (choices) => {
        expect(read(toQuery(choices, start))).toEqual({ choices, dropped: [] });
      }),
      times(1000, 20220105),
    );
  });

  it("any text at all gives choices that a link can say, 1,000 times", () => {
    const key = constantFrom(
      "t",
      "layer",
      "pin",
      "from",
      "span",
      "est",
      "sort",
      "view",
      "item",
      "window",
      "lens",
      "without",
      "speed",
      "sc",
      "replay",
      "v",
      "%E0%A4%A",
      "",
    );
    const pair = tuple(key, string({ unit: anyLetter, maxLength: 30 })).map(([name, value]) => `${name}=${value}`);
    const garbage = tuple(pair, pair, string({ unit: anyLetter })).map((parts) => parts.join("&"));
    assert(
      property(garbage, (query) => {
        const { choices } = read(query);
        expect(heldOn(axis, choices)).toBe(choices);
        expect(read(toQuery(choices, start))).toEqual({ choices, dropped: [] });
      }),
      times(1000, 20210703),
    );
  });
});

it("a question that says no beginning is named and kept; one that does is not named", () => {
  const asked = (query: string) => unreadQuestions(fromQuery(query, start).choices);
  expect(asked("sc=1~x~bad")).toEqual(["sc=1~x~bad"]);
  expect(asked("sc=1~x~2022-01-05T11~0~1&vs=1~y")).toEqual(["vs=1~y"]);
  expect(asked("layer=risk")).toEqual([]);
});

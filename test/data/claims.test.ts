import { describe, expect, it } from "vitest";
import { checkData } from "../../tools/data/check.ts";
import { readData } from "../../tools/data/read.ts";
import { realFiles } from "../support/real-files.ts";
import { json, problemsIn } from "./fixture.ts";

const event = {
  id: "dark",
  start: "2022-01-05T10:30Z",
  end: null,
  precision: "minute",
  countries: ["KAZ"],
  region: "",
  place: null,
  kind: "internet-shutdown",
  title: "Dark",
  summary: "Dark.",
  statements: [{ text: "fall", low: 15, high: 15, unit: "percent", by: "Paper", source: "press" }],
  sources: ["press"],
};
const claim = {
  id: "dark-paper",
  event: "dark",
  quantity: "network-loss",
  subject: "network",
  label: "Paper",
  text: "fall",
  low: 15,
  high: 15,
  unit: "%",
  by: "Paper",
  source: "press",
  window: null,
  stated: "",
  same: ["dark/0"],
};

/** What is wrong with these claims beside one event with one statement. */
const problemsWith = (...claims: readonly object[]): readonly string[] =>
  problemsIn({ "events/events.json": json([event]), "events/claims.json": json(claims) });

describe("checkClaims", () => {
  it("finds nothing wrong with a claim whose event, source and statement are there", () =>
    expect(problemsWith(claim)).toEqual([]));

  it("names what is not there, by line and field", () => {
    expect(problemsWith({ ...claim, event: "light" })).toEqual([
      "events/claims.json:4:event: light is not in data/events/events.json",
    ]);
    expect(problemsWith({ ...claim, source: "blog" })).toEqual([
      "events/claims.json:13:source: blog is not in data/events/sources.json",
    ]);
    expect(problemsWith({ ...claim, same: ["dark/1"] })).toEqual([
      "events/claims.json:17:same: dark/1 is no place of the facts",
    ]);
  });

  it("refuses the same id or the same place in two claims", () =>
    expect(problemsWith(claim, claim)).toEqual([
      expect.stringContaining("dark-paper stands twice"),
      expect.stringContaining("dark/0 belongs to an earlier claim"),
    ]));

  it("refuses a claim without a figure, and a window that runs backwards", () => {
    expect(problemsWith({ ...claim, low: null, high: null })).toEqual([expect.stringContaining("claims no figure")]);
    const window = { from: "2022-01-06", to: "2022-01-05" };
    expect(problemsWith({ ...claim, window })).toEqual([expect.stringContaining("ends before it begins")]);
  });
});

describe("claims of data/", () => {
  const { claims } = realFiles.claims;
  const texts = readData("data");

  it("are not refused for a row of the table of replays whose place has no code: that row alone is", () => {
    const replays = (texts.get("replays.json") ?? "").replace('"place": "KAZ"', '"place": "ZZZ"');
    const { problems } = checkData(new Map([...texts, ["replays.json", replays]]));
    expect(problems.map(({ path, column }) => `${path}:${column}`)).toEqual(["replays.json:place"]);
  });

  const checked = checkData(texts);
  const merged = new Set(checked.json.claims.flatMap(({ same }) => same));
  const byId = (id: string) => claims.find((one) => one.id === id);

  it("hold every figure of the chronologies that was claimed of a loss or of a pool, once", () => {
    const claimed = checked.json.replays
      .flatMap(({ lines }) => lines)
      .filter(({ kind, low }) => (kind === "claim" || kind === "pool") && low !== null);
    expect(claimed.filter(({ id }) => !merged.has(id))).toEqual([]);
    expect(claimed.length).toBeGreaterThanOrEqual(26);
  });

  it("hold every row of the pool table for the two shocks, once", () => {
    const rows = checked.tables.get("hashrate/reported-changes.csv")?.rows ?? [];
    const missing = rows.flatMap(({ cells }, index) =>
      cells["event"] !== "recovery" && !merged.has(`changes/${index + 1}`) ? [cells["label"]] : [],
    );
    expect(rows.length).toBeGreaterThanOrEqual(20);
    expect(missing).toEqual([]);
  });

  it("hold every percentage that an event states of hashrate, of capacity or of a pool", () => {
    const subject = /hashrate|at AntPool|at BTC\.com|computing power|mining capacity|miners taken offline/;
    const stated = checked.json.events.flatMap(({ id, statements }) =>
      statements.flatMap(({ text, low, unit }, index) =>
        low !== null && unit.startsWith("percent") && subject.test(text) ? [`${id}/${index}`] : [],
      ),
    );
    expect(stated.filter((place) => !merged.has(place))).toEqual([]);
    expect(stated.length).toBeGreaterThan(30);
  });

  it("say once what three lists say of GetBlock's 13.4 %, known from 6 January 2022", () => {
    expect(byId("kz-getblock")).toMatchObject({ low: 13.4, high: 13.4, published: "2022-01-06", places: 5 });
  });

  it("a paper whose day is not known counts from the last of its month: France 24 from 31 January", () => {
    expect(byId("kz-france24")?.published).toBe("2022-01-31");
  });
});

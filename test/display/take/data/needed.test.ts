import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { frameAt } from "../../../../src/display/frame/frame.ts";
import type { Shown } from "../../../../src/display/frame/shown.ts";
import { datasetsOf } from "../../../../src/display/take/data/all.ts";
import { csvText } from "../../../../src/display/take/data/dataset.ts";
import { filesOfChart, filesOfTables, isComing, notLoaded } from "../../../../src/display/take/data/needed.ts";
import { zipOfSets } from "../../../../src/display/take/data/zip.ts";
import type { Facts } from "../../../../src/facts/types.ts";
import type { Choices } from "../../../../src/state/choices.ts";
import { axisOf, startChoices } from "../../../../src/state/start.ts";
import { en } from "../../../../src/words/en.ts";
import { readChain } from "../../../model/network/chain.ts";
import { realFacts, realFiles, september2026 } from "../../../support/real-facts.ts";

const ready = <T>(value: T) => ({ state: "ready", value }) as const;

/** The view of 26 January 2026, two days after a storm in the United States, as the facts stand. */
function shownWith(blocks: Facts["blocks"], more: Partial<Choices> = {}, other: Partial<Facts> = {}): Shown {
  const facts: Facts = { ...realFacts, claims: ready(realFiles.claims), blocks, ...other };
  const frame = frameAt(facts, {
    ...startChoices(september2026),
    at: Date.UTC(2026, 0, 26),
    ...more,
  });
  return { facts, frame, factual: frame, axis: axisOf(september2026), words: en };
}

type Row = Readonly<Record<string, string>>;
const ledgerIn = (shown: Shown): readonly Row[] | null => {
  const set = datasetsOf(shown, { fan: null }).find(({ id }) => id === "ledger");
  return set === undefined ? null : parse(csvText(set, false), { columns: true });
};

describe("the ledger of 26 January 2026, whose claims are compared with blocks", () => {
  it("is no table while the blocks are on their way, and no table is saved until they have come", () => {
    const shown = shownWith({ state: "waiting" });
    expect(ledgerIn(shown)).toBeNull();
    expect(filesOfTables(shown)).toContain("blocks");
    expect(isComing(shown)).toBe(true);
  });

  it("has findings and the three measured intervals of 6, 24 and 72 hours as soon as they are here", () => {
    const shown = shownWith(ready(readChain()));
    const rows = ledgerIn(shown) ?? [];
    expect(isComing(shown)).toBe(false);
    expect(rows.filter(({ status }) => status === "measured").map((row) => row["window_hours"])).toEqual([
      "6",
      "24",
      "72",
    ]);
    expect(rows.filter(({ findings = "" }) => /no blocks|not loaded/.test(findings))).toEqual([]);
  });

  it("says where they could not be loaded: no finding is “no blocks”, the 3 intervals have no figure, and the note in the zip has the reason", () => {
    const shown = shownWith({ state: "failed", reason: "the connection failed" });
    const rows = ledgerIn(shown) ?? [];
    expect(rows.some(({ findings = "" }) => findings.startsWith("blocks not loaded"))).toBe(true);
    expect(rows.filter(({ findings = "" }) => findings.includes("no blocks"))).toEqual([]);
    const measured = rows.filter(({ id = "" }) => id.startsWith("chain-"));
    expect(measured.map(({ low, high, text, status }) => [low, high, text, status].join())).toEqual(
      [6, 24, 72].map(() => ",,blocks not loaded,none"),
    );
    const about = { view: "", link: "" };
    const files = unzipSync(zipOfSets(shown, [], about, "1", { mark: false, beside: [] }));
    expect(strFromU8(files["hashfall-view/README.txt"] ?? new Uint8Array())).toContain(
      "Not loaded: blocks (the connection failed).",
    );
  });
});

it("without a shock and without hours, in autumn 2019, no table needs the 0.6 MB of blocks", () => {
  const autumn = { from: Date.UTC(2019, 8, 1), to: Date.UTC(2019, 11, 1) };
  const shown = shownWith({ state: "waiting" }, { at: Date.UTC(2019, 9, 15), span: autumn });
  expect(filesOfTables(shown)).not.toContain("blocks");
});

describe("the tables of autumn 2019", () => {
  const autumn = { from: Date.UTC(2019, 8, 1), to: Date.UTC(2019, 11, 1) };
  const lacking = (other: Partial<Facts>) =>
    shownWith({ state: "waiting" }, { at: Date.UTC(2019, 9, 15), span: autumn }, other);

  it.each([
    "hashrate",
    "risk",
    "electricity",
    "network",
    "events",
    "sources",
    "exposure",
    "claims",
    "context",
  ] as const)(
    "are not saved while %s is on its way; where it is lost, a note says so with the reason, in words",
    (file) => {
      expect(isComing(lacking({}))).toBe(false);
      expect(isComing(lacking({ [file]: { state: "waiting" } }))).toBe(true);
      const lost = lacking({ [file]: { state: "failed", reason: "HTTP 503" } });
      expect(isComing(lost)).toBe(false);
      expect(notLoaded(lost)).toHaveLength(1);
      expect(notLoaded(lost)[0]).toMatch(/^Not loaded: [a-z’ ]+ \(HTTP 503\)\./);
    },
  );

  it("say of no source that its licence is “not stated” where the register of sources is lost: Cambridge's is CC BY-NC-SA", () => {
    const shares = (other: Partial<Facts>) => {
      const set = datasetsOf(lacking(other), { fan: null }).find(({ id }) => id === "timeline");
      const rows: readonly Row[] = set === undefined ? [] : parse(csvText(set, false), { columns: true });
      return rows.filter(({ quantity }) => quantity === "share").map(({ licence = "" }) => licence);
    };
    expect(new Set(shares({}))).toEqual(new Set(["CC BY-NC-SA 4.0"]));
    expect(new Set(shares({ sources: { state: "failed", reason: "HTTP 503" } }))).toEqual(
      new Set(["register not loaded"]),
    );
  });
});

it("a picture of the time axis waits for claims, for blocks too by the hour and at a shock; the ledger and the shocks for both; a scenario's curve and the ranks for neither", () => {
  const autumn = { from: Date.UTC(2019, 8, 1), to: Date.UTC(2019, 11, 1) };
  const hours = { from: Date.UTC(2019, 9, 14), to: Date.UTC(2019, 9, 17) - 1000 };
  const [by, at] = [{ state: "waiting" } as const, Date.UTC(2019, 9, 15)];
  const calm = shownWith(by, { at, span: autumn });
  expect(filesOfChart(calm, "timeline")).toEqual(["claims"]);
  expect(filesOfChart(shownWith(by, { at, span: hours }), "timeline")).toEqual(["claims", "blocks"]);
  expect(filesOfChart(shownWith(by), "timeline")).toEqual(["claims", "blocks"]);
  for (const id of ["ledger", "precedents"] as const) expect(filesOfChart(calm, id)).toEqual(["claims", "blocks"]);
  for (const id of ["scenario", "ranks"] as const) expect(filesOfChart(calm, id)).toEqual([]);
});

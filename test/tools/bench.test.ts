import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { main } from "../../tools/bench/bench.ts";
import { besideLines } from "../../tools/bench/lines.ts";
import { median, medianMeasured } from "../../tools/bench/median.ts";
import { readOptions } from "../../tools/bench/options.ts";
import { isOver, type Line, tableOf } from "../../tools/bench/report.ts";
import type { Round, SiteRound } from "../../tools/bench/rounds.ts";
import { filesOf, type Visit } from "../../tools/bench/visit.ts";
import { withPlainErrors } from "../../tools/plain-errors.mjs";

const canvas: Line = { what: "canvas", ours: [3200], bare: [2000], unit: "ms", budget: 1.6 };

describe("median", () => {
  it("is the middle of three values and the mean of the middle two of four", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([1, 2, 4, 100])).toBe(3);
    expect(median([7])).toBe(7);
    expect(median([])).toBeNaN();
  });

  it("leaves out what was not measured, and is null where nothing was", () => {
    expect(medianMeasured([null, 3, null, 1, 2])).toBe(2);
    expect(medianMeasured([null, null])).toBeNull();
  });
});

describe("the bench's table", () => {
  it("3,200 ms against 2,000 are 1.60 ×, just inside a budget of 1.6", () => {
    expect(
      tableOf([canvas])
        .split("\n")[1]
        ?.split(/\s{2,}/),
    ).toEqual(["canvas", "3200 ms", "2000 ms", "1.60 ×", "≤ 1.6 ×", "pass"]);
    expect(isOver(canvas)).toBe(false);
  });

  it("one millisecond more is over", () => {
    const late = { ...canvas, ours: [3201] };
    expect(tableOf([late])).toMatch(/OVER$/);
    expect(isOver(late)).toBe(true);
  });

  it("a size has a budget of its own: 150.1 kB of 150 is over, 150 is not", () => {
    const bytes: Line = { what: "bytes", ours: [150.1], unit: "kB", budget: 150 };
    expect(isOver(bytes)).toBe(true);
    expect(isOver({ ...bytes, ours: [150] })).toBe(false);
  });

  it("what has a budget and was not measured in any round says so and counts as over, also where the bare page was not", () => {
    const bytes: Line = { what: "bytes", ours: [null], unit: "kB", budget: 150 };
    expect(tableOf([bytes])).toMatch(/– .*≤ 150 kB .*not measured$/);
    expect(isOver(bytes)).toBe(true);
    const alone: Line = { ...canvas, bare: [null] };
    expect(tableOf([alone])).toMatch(/not measured$/);
    expect(isOver(alone)).toBe(true);
  });

  it("what has no budget and was not measured says so and is not over", () => {
    const windows: Line = { what: "windows", ours: [null], unit: "ms" };
    expect(tableOf([windows])).toMatch(/not measured$/);
    expect(isOver(windows)).toBe(false);
  });

  it("three rounds are their median with the lowest and the highest behind it, and so is their ratio", () => {
    const rounds: Line = { what: "canvas", ours: [300, 100, 200], bare: [100, 100, 100], unit: "ms", budget: 2 };
    expect(
      tableOf([rounds])
        .split("\n")[1]
        ?.split(/\s{2,}/),
    ).toEqual(["canvas", "200 ms (100–300)", "100 ms", "2.00 × (1.00–3.00)", "≤ 2 ×", "pass"]);
  });

  it("a round that one of the two pages did not measure counts for neither’s ratio", () => {
    const rounds: Line = { what: "canvas", ours: [null, 100], bare: [50, 50], unit: "ms" };
    expect(tableOf([rounds])).toMatch(/canvas +100 ms +50\.0 ms +2\.00 ×$/);
  });

  it("what has no budget has no verdict", () => {
    expect(tableOf([{ what: "windows", ours: [1.234], unit: "ms" }])).toMatch(/windows +1\.23 ms$/);
  });
});

describe("the files of a visit", () => {
  const file = (path: string, startTime: number, responseEnd: number, bytes: number, transferSize = bytes + 300) => ({
    name: `http://127.0.0.1/${path}`,
    startTime,
    responseEnd,
    transferSize,
    encodedBodySize: bytes,
  });
  const noted = [
    file("", 0, 400, 52_000),
    file("assets/serif.woff2", 2900, 3200, 22_400),
    file("assets/index.js", 500, 510, 82_000, 0),
    file("assets/map.js", 3001, 5000, 294_000),
  ];

  it("that rests at 3,000 ms are those that began by then, letters that come at 3,200 ms with them, no copy from the cache", () => {
    expect(filesOf(noted, "rest", 3000)).toEqual([
      { path: "index.html", bytes: 52_000 },
      { path: "assets/serif.woff2", bytes: 22_400 },
    ]);
  });

  it("whose goal is a key's answer at 3,000 ms are those that had come by then", () => {
    expect(filesOf(noted, "use", 3000)).toEqual([{ path: "index.html", bytes: 52_000 }]);
  });
});

describe("the bench's arguments", () => {
  it("are 5 rounds of 30 steps, one round of 10 for the impatient, and any number from 1 to 50", () => {
    expect(readOptions([])).toEqual({ rounds: 5, steps: 30, beside: null });
    expect(readOptions(["--quick"])).toEqual({ rounds: 1, steps: 10, beside: null });
    expect(readOptions(["3", "--beside", "other/dist"])).toEqual({ rounds: 3, steps: 30, beside: "other/dist" });
  });

  it.each([["0"], ["51"], ["2.5"], ["many"], ["3", "4"]])("refuse %s as rounds, by name", (...args) => {
    expect(() => readOptions(args)).toThrow(`bench: rounds are one number from 1 to 50, not ${args.join(" ")}`);
  });

  it("refuse an option that they do not know, by its name", () => {
    expect(() => readOptions(["--fast"])).toThrow(/^bench: .*--fast/);
  });
});

describe("a bench beside another site", () => {
  const nothing: Visit = {
    mapPainted: null,
    painted: null,
    canvas: null,
    usable: null,
    ready: null,
    blocking: 0,
    files: [],
    elsewhere: 0,
    step: null,
    draws: true,
  };
  const site = (years: number, days: number, hours: number): SiteRound => {
    const cost = (drawn: number) => ({ drawn, script: drawn / 2 });
    return { rest: nothing, use: nothing, steps: { years: cost(years), days: cost(days), hours: cost(hours) } };
  };

  it("prints the steps of both by the month, the day and the hour, drawn and their scripts alone", () => {
    const rest = { answer: { frames: null, canvas: null }, pinned: nothing, bare: nothing, maps: nothing };
    const round: Round = { ...rest, ours: site(10, 20, 30), beside: site(20, 80, 90) };
    const rows = tableOf(besideLines([round]), "other").split("\n");
    expect(rows.slice(-6).map((row) => row.split(/\s{2,}/))).toEqual([
      ["a step of the slider, drawn: years", "10.0 ms", "20.0 ms", "0.50 ×"],
      ["its scripts alone", "5.00 ms", "10.0 ms", "0.50 ×"],
      ["the same: China by the day, drawn", "20.0 ms", "80.0 ms", "0.25 ×"],
      ["its scripts alone", "10.0 ms", "40.0 ms", "0.25 ×"],
      ["the same: Kazakhstan by the hour, drawn", "30.0 ms", "90.0 ms", "0.33 ×"],
      ["its scripts alone", "15.0 ms", "45.0 ms", "0.33 ×"],
    ]);
  });

  const run = (beside: string) =>
    promisify(execFile)(process.execPath, ["tools/run.mjs", "tools/bench/bench.ts", "--beside", beside]).then(
      () => ({ said: "", code: 0 }),
      ({ stderr, code }: { readonly stderr: string; readonly code: number }) => ({ said: stderr, code }),
    );

  it("that is no folder of a built site says so and ends with status 1", async () => {
    expect(await run("no-folder")).toEqual({
      said: "bench: no-folder is no built site: it has no index.html\n",
      code: 1,
    });
  });

  it("whose address does not answer says so and ends with status 1", async () => {
    const { exitCode } = process;
    const said = vi.spyOn(console, "error").mockReturnValue();
    try {
      // No program listens on port 2.
      await withPlainErrors(() => main(["--beside", "http://127.0.0.1:2/"]));
      expect(said.mock.calls).toEqual([["bench: http://127.0.0.1:2/ does not answer"]]);
      expect(process.exitCode).toBe(1);
    } finally {
      said.mockRestore();
      process.exitCode = exitCode;
    }
  });
});

import { describe, expect, it } from "vitest";
import { changedSince, versionOf } from "../../../src/display/take/figures.ts";
import type { FiguresVersion } from "../../../src/facts/types.ts";
import { figuresIn } from "../../../tools/data/compile/figures.ts";
import { directory } from "../../data/fixture.ts";

const own: FiguresVersion = {
  day: "2026-11-28",
  parts: [
    ["hashrate", "aaaa"],
    ["network", "bbbb"],
    ["law", "cccc"],
  ],
};
const since = (made: string) => changedSince(made, own, "en-GB");

describe("the version of the figures in a link", () => {
  it("is the day and four digits for each of three groups", () => {
    expect(versionOf(own)).toBe("2026-11-28.aaaabbbbcccc");
  });

  it("says nothing where the link was made with the same figures", () => {
    expect(since("2026-11-28.aaaabbbbcccc")).toBe("");
  });

  it("names the two of three groups that differ, and the day of the link's figures", () => {
    expect(since("2026-01-02.aaaa0000ffff")).toBe(
      "The link was made with the figures of 2 January 2026. Changed since: the network’s hashrate and price and law. The page shows the newest.",
    );
  });

  it("compares a link with two groups as far as it goes, so that a third group of today is no change", () => {
    expect(since("2026-01-02.aaaabbbb")).toBe("");
  });

  it("calls figures of a day after the page's own newer than the page", () => {
    expect(since("2027-01-02.aaaabbbb0000")).toContain("newer figures, of 2 January 2027, than this copy");
  });

  it("changes in one group alone where one table of it changes, and not with a file outside the groups", () => {
    const before = figuresIn(directory({ "law/mining.csv": "a\n", "stories/a.json": "1" }));
    const law = figuresIn(directory({ "law/mining.csv": "b\n", "stories/a.json": "2" }));
    const differing = law.parts.filter(([, hash], index) => before.parts[index]?.[1] !== hash);
    expect(differing.map(([group]) => group)).toEqual(["law"]);
    expect(before.day).toBe("2026-11-21");
  });
});

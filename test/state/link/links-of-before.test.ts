import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { frameAt } from "../../../src/display/frame/frame.ts";
import type { Choices } from "../../../src/state/choices.ts";
import { fromQuery } from "../../../src/state/link/link.ts";
import { startChoices } from "../../../src/state/start.ts";
import { smallFacts } from "../../support/small-facts.ts";

/** What a choice was called when the links were written. */
const renamed: Readonly<Record<string, keyof Choices>> = {
  item: "openItem",
  lens: "askedLoss",
  without: "withoutLoss",
};

const start = startChoices(Date.UTC(2026, 8, 30));

/**
 * 2,000 links and what an older version, of 28 November 2026 before the choices were renamed, read from each beyond its
 * start. That version wrote them from arbitrary choices (seed 11).
 */
const links = gunzipSync(readFileSync("test/fixtures/links/of-the-version-before.tsv.gz"))
  .toString()
  .trimEnd()
  .split("\n")
  .map((line) => line.split("\t") as [query: string, choices: string]);

/** The choices that the version before read, by today's names; no map of ours zooms beyond 5, where it allowed 12. */
function readBefore(written: string): Choices {
  const said = Object.entries(JSON.parse(written) as object).map(([name, value]) => [renamed[name] ?? name, value]);
  const choices: Choices = { ...start, ...Object.fromEntries(said) };
  if (choices.camera === null) return choices;
  return { ...choices, camera: { ...choices.camera, zoom: Math.min(5, choices.camera.zoom) } };
}

describe("links of the version before", () => {
  it("2,000 of them open to the choices that it read from them, and nothing of them is refused", () => {
    expect(links).toHaveLength(2000);
    const read = links.map(([query]) => fromQuery(query, start));
    expect(read.flatMap(({ dropped }) => dropped)).toEqual([]);
    const differing = links.filter(([, choices], index) => {
      return JSON.stringify(sorted(read[index]?.choices)) !== JSON.stringify(sorted(readBefore(choices)));
    });
    expect(differing.map(([query]) => query)).toEqual([]);
  });

  it("all show the headline, table, legend and marks that its choices show", () => {
    const seen = new Set<string>();
    for (const [query, before] of links) {
      const now = pictureOf(fromQuery(query, start).choices);
      expect(now, query).toEqual(pictureOf(readBefore(before)));
      seen.add(JSON.stringify(now));
    }
    expect(seen.size).toBeGreaterThan(1000);
  });
});

/** What a visitor is shown at once for choices, over a few countries' figures. */
function pictureOf(choices: Choices) {
  const { headline, table, legend, marks } = frameAt(smallFacts, choices);
  return { headline, table, legend, marks };
}

const sorted = (choices: Choices | undefined) => Object.entries(choices ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));

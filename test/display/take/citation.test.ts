import "@citation-js/plugin-bibtex";
import { plugins } from "@citation-js/core";
import { describe, expect, it } from "vitest";
import { frameAt } from "../../../src/display/frame/frame.ts";
import { sourcesBehind } from "../../../src/display/take/behind/view.ts";
import { type Citation, plainCitation, sourceCitation, viewCitation } from "../../../src/display/take/citation.ts";
import { bibtex, cslJson } from "../../../src/display/take/printed.ts";
import { en } from "../../../src/words/en.ts";
import { realFacts as facts, inKazakhstan } from "../claims/real.ts";

interface Item {
  readonly title: string;
  readonly author: readonly { readonly literal?: string; readonly family?: string }[];
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
  readonly URL?: string;
  readonly note?: string;
}

const options = { generateGraph: false } as never;

/** BibTeX as a parser that is not ours reads it. */
const parsed = (text: string) => plugins.input.chain(text, options) as readonly Item[];

const frame = frameAt(facts, inKazakhstan("2022-01-05T12:00Z"));
const link = "https://example.org/?t=2022-01-05T12:00Z&pin=KAZ&est=a_b~c%20d&v=1";
const view = viewCitation({ facts, frame, words: en }, link, Date.UTC(2026, 10, 29));
const behind = sourcesBehind({ facts, frame, words: en });
const all: readonly Citation[] = [view, ...behind.flatMap((id) => sourceCitation({ facts }, id) ?? [])];

describe("citations of the Kazakh view of 5 January 2022, noon", () => {
  it("names Cambridge, the blocks and the press on the shutdown as sources, each once", () => {
    expect(behind).toContain("cbeci");
    expect(behind).toContain("blocks");
    expect(all.some(({ kind }) => kind === "article")).toBe(true);
    expect(new Set(behind).size).toBe(behind.length);
    expect(all).toHaveLength(behind.length + 1);
  });

  it("the view says the moment, the day and version of the figures, the day it was viewed and its link", () => {
    const text = plainCitation(view, "en-GB");
    expect(text).toContain("5 Jan 2022, 12:00 UTC");
    expect(text).toContain("Viewed on 29 November 2026");
    expect(text).toContain(`version ${view.version}`);
    expect(text.endsWith(link)).toBe(true);
    expect(view.version).toMatch(/^2026-11-28\.[0-9a-f]{36}$/);
  });

  it("a parser of BibTeX reads from each entry the title, author, date, address and note of the CSL item", () => {
    const csl = JSON.parse(cslJson(all)) as readonly Item[];
    const read = parsed(bibtex(all));
    expect(read).toHaveLength(all.length);
    for (const [index, item] of csl.entries()) {
      const { title, author, issued, URL: url, note } = read[index] as Item;
      expect({ title, url, note, issued: issued?.["date-parts"] }).toEqual({
        title: item.title,
        url: item.URL,
        note: item.note,
        issued: item.issued?.["date-parts"],
      });
      expect(author.map((one) => one.literal ?? one.family)).toEqual([all[index]?.author]);
    }
  });

  it("signs of TeX in a title come back as they were: 100 % of A_B & C {x} \\y ~z ^ # $", () => {
    const title = "100 % of A_B & C {x} \\y ~z ^ # $";
    expect(parsed(bibtex([{ ...view, title }]))[0]?.title).toBe(title);
  });

  it("a source has its licence and how it was retrieved", () => {
    const cbeci = sourceCitation({ facts }, "cbeci");
    expect(cbeci?.note).toMatch(/^Licence: CC BY-NC-SA 4\.0\. Retrieved: read in a stored copy/);
    expect(sourceCitation({ facts }, "nobody")).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { readingViewIds } from "../../../src/state/choices.ts";
import { fromQuery, toQuery } from "../../../src/state/link/link.ts";
import { startChoices } from "../../../src/state/start.ts";

const start = startChoices(Date.UTC(2026, 8, 30));
const read = (query: string) => fromQuery(query, start);

describe("an analysis open to be read, in a link", () => {
  it("each of the nine opens in the tab that holds it: six in Exposure, the answer in What if, two in Countries", () => {
    const tabs = readingViewIds
      .map((id) => read(`read=${id}`))
      .map(({ choices, dropped }) => [choices.tab, dropped.length]);
    expect(tabs).toEqual([
      ...Array.from({ length: 6 }, () => ["exposure", 0]),
      ["what-if", 0],
      ["countries", 0],
      ["countries", 0],
    ]);
    expect(readingViewIds.slice(6)).toEqual(["answer", "ledger", "shocks"]);
  });

  it("is written behind its tab, and read back to the same choices", () => {
    const { choices } = read("read=score");
    expect(toQuery(choices, start)).toBe("tab=exposure&read=score&v=1");
    expect(read(toQuery(choices, start)).choices).toEqual(choices);
    expect(toQuery(read("read=ledger").choices, start)).toBe("read=ledger&v=1");
  });

  it("one that there is not is named and left out; an empty one is none", () => {
    expect(read("read=map&layer=risk")).toMatchObject({
      choices: { readingView: null, layer: "risk" },
      dropped: ["read=map"],
    });
    expect(read("read=")).toMatchObject({ choices: { readingView: null, tab: "countries" }, dropped: [] });
  });

  it("a tab named behind it takes its place: the last one says which", () => {
    expect(read("read=score&tab=sources").choices).toMatchObject({ tab: "sources", readingView: null });
    expect(read("tab=sources&read=score").choices).toMatchObject({ tab: "exposure", readingView: "score" });
  });

  it("its own tab may stand before or behind it, with anything between", () => {
    for (const query of ["tab=exposure&read=score", "read=score&tab=exposure", "read=score&layer=risk&tab=exposure"])
      expect(read(query).choices, query).toMatchObject({ tab: "exposure", readingView: "score" });
  });
});

import { describe, expect, it } from "vitest";
import { claimLines, precedentsView, sortedRows, spanAround } from "../../../src/display/claims/precedents.ts";
import { nothingYet } from "../../../src/facts/shelf.ts";
import { DAY } from "../../../src/kit/time.ts";
import { stepOf } from "../../../src/state/step.ts";
import { realFacts } from "./real.ts";

const now = { at: 0, known: "now" } as const;
const view = precedentsView({ facts: realFacts, frame: { choices: now }, words: { locale: "en-GB" } });
const rows = view?.rows ?? [];
const texts = (id: string) => rows.find((row) => row.id === id)?.cells.map(({ text }) => text);

describe("precedentsView", () => {
  it("draws the eight shocks that are asked after, and measures every other with enough blocks", () => {
    expect(view?.curves.map(({ id }) => id)).toEqual([
      "cn-xinjiang-blackout-2021",
      "cn-fsdc-2021",
      "kz-shutdown-2022",
      "us-elliott-2022",
      "tx-cold-2024",
      "ir-strikes-2025",
      "cn-xinjiang-2025",
      "us-fern-2026",
    ]);
    expect(rows.length).toBeGreaterThan(25);
  });

  it("Kazakhstan 2022 is not distinguishable, Fern 2026 is and was back in 16 days", () => {
    expect(texts("kz-shutdown-2022")).toEqual([
      "5 Jan 2022",
      "−6.8",
      "−3.6",
      "−2.7",
      "−13.7",
      "79 %",
      "not distinguishable",
    ]);
    expect(texts("us-fern-2026")?.at(-1)).toBe("16 d");
  });

  it("says how often nothing looks like something: one in 34, 23 and 19", () =>
    expect(view?.intro.map((part) => (typeof part === "string" ? part : part.strong)).join("")).toContain(
      "one in 34 does over 24 h, one in 23 over 72 h, one in 19 over a week",
    ));

  it("with known then, four days into Kazakhstan's blackout, has neither its week nor anything of later", () => {
    const then = precedentsView({
      facts: realFacts,
      frame: { choices: { at: Date.UTC(2022, 0, 9, 12), known: "then" } },
      words: { locale: "en-GB" },
    });
    const kazakhstan = then?.rows.find(({ id }) => id === "kz-shutdown-2022");
    expect(kazakhstan?.cells.map(({ text }) => text)).toEqual([
      "5 Jan 2022",
      "−6.8",
      "−3.6",
      "not yet over",
      "not yet over",
      "",
      "not distinguishable",
    ]);
    expect(then?.rows.every(({ start }) => start <= Date.UTC(2022, 0, 9, 12))).toBe(true);
    expect(then?.curves.map(({ id }) => id)).toEqual(["cn-xinjiang-blackout-2021", "cn-fsdc-2021", "kz-shutdown-2022"]);
    expect(then?.whole).toContain("up to 9 Jan 2022, 12:00 UTC");
    // The ban was back in November 2021; in June nobody could have known.
    const june = precedentsView({
      facts: realFacts,
      frame: { choices: { at: Date.UTC(2021, 5, 20), known: "then" } },
      words: { locale: "en-GB" },
    });
    expect(june?.rows.find(({ id }) => id === "cn-fsdc-2021")?.cells.at(-1)?.text).toBe("not yet");
  });

  it("is made again for another locale, 5 Jan 2022 as 5. Jan. 2022, and when the network's file has come again", () => {
    const german = precedentsView({ facts: realFacts, frame: { choices: now }, words: { locale: "de-DE" } });
    const start = (one: typeof view) => one?.rows.find(({ id }) => id === "kz-shutdown-2022")?.cells[0]?.text;
    expect([
      start(precedentsView({ facts: realFacts, frame: { choices: now }, words: { locale: "en-GB" } })),
      start(german),
    ]).toEqual(["5 Jan 2022", "5. Jan. 2022"]);
    const { network } = realFacts;
    if (network.state !== "ready") throw new Error("no network");
    const epochs = network.value.epochs.map((epoch) => ({ ...epoch }));
    const facts = { ...realFacts, network: { state: "ready", value: { ...network.value, epochs } } } as const;
    expect(precedentsView({ facts, frame: { choices: now }, words: { locale: "de-DE" } })).not.toBe(german);
    expect(precedentsView({ facts, frame: { choices: now }, words: { locale: "de-DE" } })).toBe(
      precedentsView({ facts, frame: { choices: now }, words: { locale: "de-DE" } }),
    );
  });

  it("waits for the blocks", () =>
    expect(precedentsView({ facts: nothingYet, frame: { choices: now }, words: { locale: "en-GB" } })).toBeNull());
});

describe("sortedRows", () => {
  it("by the first day: the deepest fall first, or the largest gain; what has no recovery comes last", () => {
    const deepest = sortedRows(rows, "day", false).map(({ sort }) => Number(sort.day));
    expect(deepest).toEqual([...deepest].sort((a, b) => b - a));
    expect(sortedRows(rows, "day", true)[0]?.id).toBe(sortedRows(rows, "day", false).at(-1)?.id);
    expect(sortedRows(rows, "recovery", false).at(-1)?.sort.recovery).toBeNull();
    expect(sortedRows(rows, "recovery", true).at(-1)?.sort.recovery).toBeNull();
  });
});

describe("claimLines", () => {
  it("lists every claim, and on 6 January 2022 those whose source was out", () => {
    const claims = realFacts.claims.state === "ready" ? realFacts.claims.value.claims : [];
    const all = claimLines({
      facts: realFacts,
      frame: { choices: { at: 0, known: "now" } },
      words: { locale: "en-GB" },
    }).map(({ id }) => id);
    expect(all.length).toBeGreaterThanOrEqual(69);
    expect(all.toSorted()).toEqual(claims.map(({ id }) => id).toSorted());
    const then = claimLines({
      facts: realFacts,
      frame: { choices: { at: Date.UTC(2022, 0, 6), known: "then" } },
      words: { locale: "en-GB" },
    }).map(({ id }) => id);
    expect(then).toContain("kz-getblock");
    expect(then).not.toContain("kz-france24");
  });
});

describe("spanAround", () => {
  it("is shown by the hour: a week before and five after", () => {
    const span = spanAround(Date.UTC(2022, 0, 5));
    expect((span.to - span.from) / DAY).toBe(42);
    expect(stepOf(span)).toBe("hour");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromQuery, toQuery } from "../../../src/state/link/link.ts";
import { mended } from "../../../src/state/link/mending/mend.ts";
import { momentForm } from "../../../src/state/link/mending/moments.ts";
import { times } from "../../support/chance.ts";
import { anyLetter } from "../support/any-letter.ts";
import { existing, grammar, read, start, word } from "../support/mending.ts";

describe("what is not guessed is named as it was written, and the rest of the link stands", () => {
  it.each([
    ["an hour of no time zone", "t=2022-01-06T12:00", ["t=2022-01-06T12:00"]],
    ["an hour of no time zone with a blank", "t=2022-01-06+12:00", ["t=2022-01-06 12:00"]],
    ["a day that no calendar has", "t=2022-02-30", ["t=2022-02-30"]],
    ["a day that may be a month", "t=06.01.2022", ["t=06.01.2022"]],
    ["an offset that no clock has", "t=2022-01-06T12:00%2B99:00", ["t=2022-01-06T12:00+99:00"]],
    ["a link that was cut", "t=2022-01-", ["t=2022-01-"]],
    ["a link that was cut, with three points", "known=then&span=2022...", ["span=2022..."]],
    ["a link that was cut, with an ellipsis", "t=2022-01%E2%80%A6", ["t=2022-01…"]],
    ["half a step a second without its zero", "speed=.5", ["speed=.5"]],
    ["a number with a blank in it", "speed=1 0", ["speed=1 0"]],
    ["soft breaks that could mean two things", "lens=15,2=20", ["lens=15,2=20"]],
    ["two values", "tab=sources&tab=exposure", ["tab=exposure"]],
    ["a value with words behind it", "known=then and more", ["known=then and more"]],
    ["a country that is none", "from=2021-05&pin=XXX", ["pin=XXX"]],
  ])("%s", (_what, broken, dropped) => {
    expect(read(`layer=risk&${broken}`).dropped).toEqual(dropped);
    expect(read(`layer=risk&${broken}`).says).toContain("layer=risk");
  });

  it("what is cut off of a value is named where it has a letter: </a>, |Hashfall> and ](https://…)", () => {
    expect(read("layer=risk</a>")).toEqual({ says: "layer=risk&v=1", dropped: ["</a>"] });
    expect(read("layer=risk|Hashfall>")).toEqual({ says: "layer=risk&v=1", dropped: ["|Hashfall>"] });
    expect(read("layer=risk](https://x.example/)").dropped).toEqual(["](https://x.example/)"]);
  });

  it("of two values of a key the first that is understood counts", () => {
    expect(read("layer=magic&layer=risk&layer=change")).toEqual({
      says: "layer=risk&v=1",
      dropped: ["layer=magic", "layer=change"],
    });
  });
});

describe("moments as people's tools write them", () => {
  it.each([
    ["2022-01-06", "2022-01-06"],
    ["2022-01-06Z", "2022-01-06"],
    ["2022-01-06T23:30:00-05:00", "2022-01-07T04:30Z"],
    ["2022-01-06T12:00:05.999Z", "2022-01-06T12:00:05Z"],
    ["20220106", "2022-01-06"],
    ["2022.01.06 12:00 GMT", "2022-01-06T12:00Z"],
    ["2022-01/06", null],
    ["2022-01-06T12:00", null],
    ["2022-01-06T25:00Z", null],
    ["2022-13-06", null],
    ["6 January 2022", null],
  ])("%s is %s", (text, moment) => expect(momentForm(text)).toBe(moment));
});

describe("any text at all", () => {
  const key = fc.constantFrom(
    ..."t layer pin from span est sort view item window lens sc vs replay v zzz utm_x".split(" "),
  );
  const noise = fc.constantFrom(
    "&amp;",
    "%25",
    "%",
    "=",
    ";",
    "?",
    "#38;",
    "%0A",
    ").",
    "\u200b",
    "+",
    "\\",
    "=3D",
    "%E0%A4",
    "..",
    "~",
    "!",
  );
  const value = fc.oneof(
    fc.string({ unit: anyLetter, maxLength: 40 }),
    fc.constantFrom("2022-01-06T12:00Z", "risk", "KAZ,USA", "67,48,3.2", "1,2=20", word, "__proto__", "constructor"),
  );
  const piece = fc.tuple(key, noise, value, noise).map((parts) => parts.join(""));
  const anyQuery = fc.array(
    fc.oneof(
      piece,
      fc.tuple(key, value).map((pair) => pair.join("=")),
    ),
    { maxLength: 6 },
  );

  it("is read without an exception, and what is put right once stays as it is, 2,000 times", () => {
    fc.assert(
      fc.property(anyQuery, (pieces) => {
        const once = mended(pieces.join("&"), grammar);
        expect(fromQuery(mended(once, grammar), start, existing).choices).toEqual(
          fromQuery(once, start, existing).choices,
        );
        const { choices } = fromQuery(once, start, existing);
        expect(fromQuery(toQuery(choices, start), start, existing)).toEqual({ choices, dropped: [] });
      }),
      times(2000, 20220106),
    );
  });

  it("a link that needs no mending is read as it was before, 1,000 times", () => {
    const part = fc.constantFrom(
      "t=2022-01-06",
      "layer=risk",
      "pin=KAZ",
      "view=67,48,3.2",
      "tab=exposure",
      `sc=${word}`,
    );
    fc.assert(
      fc.property(fc.uniqueArray(part), (parts) => {
        const query = parts.join("&");
        expect(fromQuery(mended(query, grammar), start, existing)).toEqual(fromQuery(query, start, existing));
      }),
      times(1000, 20220107),
    );
  });

  it("costs less than 100 ms however long and however often encoded it is", () => {
    const hostile = [
      `v=${"%25".repeat(6000)}0d`,
      `t=${encodeURIComponent(encodeURIComponent(encodeURIComponent(")".repeat(2000))))}`,
      "&amp;".repeat(3900),
      `layer=${"=".repeat(19_000)}`,
      `sc=${"(".repeat(19_000)}`,
      `pin=${"KAZ,".repeat(4900)}`,
      `view=${"1".repeat(19_000)},1,1`,
      `t=${"2022-01-06..".repeat(1600)}`,
      Array.from({ length: 20_000 }, (_, index) => `k${index}=1`).join("&"),
      `layer=${"?layer=".repeat(2800)}`,
      `span=${" ".repeat(19_900)}`,
      `weights=${"stability.1,".repeat(1600)}`,
      // Longer than any that is put right.
      `v=${"%25".repeat(400_000)}0d`,
      "&amp;".repeat(400_000),
    ];
    for (const query of hostile) {
      // The best of three: another program may have had the machine.
      const costs = [1, 2, 3].map(() => {
        const began = performance.now();
        read(query);
        return performance.now() - began;
      });
      expect(Math.min(...costs), query.slice(0, 40)).toBeLessThan(100);
    }
  });
});

import { describe, expect, it } from "vitest";
import { faultsOf, piecesOf, referencesOf } from "../../tools/stories/grammar.ts";

describe("piecesOf(text)", () => {
  it("reads kind, subject, moment, options and field of {share:KAZ@2022-01|then,cbeci.period}", () => {
    const [reference] = referencesOf("Kazakhstan had {share:KAZ@2022-01|then,cbeci.period}.");
    expect(reference).toEqual({
      written: "{share:KAZ@2022-01|then,cbeci.period}",
      kind: "share",
      subject: "KAZ",
      when: "2022-01",
      options: ["then", "cbeci"],
      field: "period",
    });
  });

  it("reads a window of two moments before a field: {loss@2022-01-05T10:30Z..2022-01-08T10:30Z.due}", () => {
    const [reference] = referencesOf("{loss@2022-01-05T10:30Z..2022-01-08T10:30Z.due}");
    expect([reference?.when, reference?.field]).toEqual(["2022-01-05T10:30Z..2022-01-08T10:30Z", "due"]);
  });

  it("keeps the words between two references, and braces that are none", () => {
    const pieces = piecesOf("a {risk:KAZ@2021} b {claim:x} c {no such}");
    expect(pieces.map((piece) => ("words" in piece ? piece.words : piece.reference.kind))).toEqual([
      "a ",
      "risk",
      " b ",
      "claim",
      " c {no such}",
    ]);
  });
});

describe("faultsOf(text)", () => {
  it.each([
    "On 21 May 2021 the committee spoke; in June 2021, and on 5 January, others did.",
    "In 2021 it fell by {retarget@2021-07-03.size}.",
    "29 February is a day of some years",
  ])("takes dates, years and references: %s", (text) => expect(faultsOf(text)).toEqual([]));

  it.each([
    ["about 18 % were gone", "18 is a number without a fact behind it: write a reference"],
    ["F2Pool lost some", "F2Pool is a number without a fact behind it: write a reference"],
    ["in 1850 there was none", "1850 is a number without a fact behind it: write a reference"],
    ["2021 % is a lot, and so are 2021%", "2021% is a number without a fact behind it: write a reference"],
    ["on 31 June 2021", "31 June 2021 is no day"],
    ["on 29 February 2021", "29 February 2021 is no day"],
    ["it had {share KAZ}", "{share KAZ is no reference"],
    ["a <b>bold</b> word", "has markup: <b"],
    ["AT&amp;T", "has markup: &amp;"],
    ["a **bold** word", "has markup: **"],
    ["see [here](there)", "has markup: ]("],
    ["see https://example.org", "has markup: https:"],
  ])("refuses %s", (text, said) => expect(faultsOf(text)).toContain(said));
});

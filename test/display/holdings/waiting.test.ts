import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnViews } from "../../../src/display/holdings/import/columns.ts";
import { mendViews } from "../../../src/display/holdings/import/mends.ts";
import { styleView } from "../../../src/display/holdings/import/style.ts";
import { draftOf } from "../../../src/model/holdings/import/draft.ts";
import { noAnswers } from "../../../src/model/holdings/import/types.ts";
import { draftFrom, importContext, tableFrom } from "../../model/holdings/support/read.ts";

/** Rows that are neither taken nor left out and that nothing on the preview asks about. */
function waitingWithoutQuestion(text: string): readonly number[] {
  const table = tableFrom(text);
  const draft = draftOf(table, noAnswers, importContext);
  if (draft.missing.length > 0) return [];
  const mended = new Set(mendViews(draft, table, noAnswers).flatMap(({ cells }) => cells));
  const styleAsked = styleView(draft, noAnswers)?.asked === true;
  return draft.rows
    .filter(({ row, state, problems, doubts }) => {
      if (state === "taken" || state === "left") return false;
      const asked = problems.every(
        ({ kind, column }) =>
          mended.has(`${row} ${column ?? "*"}`) ||
          (kind === "two-ways" && styleAsked) ||
          (kind === "no-unit" && draft.columns[column ?? -1]?.unitFrom === "ask"),
      );
      return !(asked && problems.length + doubts.length > 0);
    })
    .map(({ row }) => row);
}

describe("a row that waits has a question that can be answered", () => {
  it.each(["name,country,EH/s,price\nB,USA,3,0", "name,country,EH/s,price\nA,USA,1,-2\nB,USA,3,0"])(
    "%j: a price of 0 is 0 in any unit, and B is taken",
    (text) => {
      expect(draftFrom(text).rows.at(-1)).toMatchObject({ state: "taken", holding: { price: 0 } });
      expect(waitingWithoutQuestion(text)).toEqual([]);
    },
  );

  it("a stake of 0, and an amount of 0 without a unit, are refused as zero, not for their unit", () => {
    const kinds = (text: string) => draftFrom(text).rows[0]?.problems.map(({ kind }) => kind);
    expect(kinds("name,country,EH/s,stake\nB,USA,3,0")).toEqual(["zero"]);
    expect(kinds("name,country,amount,unit\nB,USA,0,")).toEqual(["zero"]);
  });

  it("an amount whose row names no unit, beside one that does, can be mended in its cell", () => {
    const text = "name,country,amount,unit\nA,USA,3,EH/s\nB,USA,4,";
    const [mend] = mendViews(draftFrom(text), tableFrom(text), noAnswers);
    expect(mend).toMatchObject({ key: "3 2", value: "4", isRight: false });
    expect(draftFrom(text, { cells: new Map([["3 2", "4 EH/s"]]) }).rows[1]?.state).toBe("taken");
  });

  it("a column is asked about the cell that needs its unit, not about “50%” or “n/a” above it", () => {
    const text = "name,country,EH/s,stake\nA,USA,3,n/a\nB,USA,3,50%\nC,USA,3,0.5";
    expect(columnViews(draftFrom(text), tableFrom(text))[3]?.note).toBe(
      "“0.5” may be 0.5 % or that part of 1: choose which.",
    );
  });

  it("whatever the cells are", () => {
    const number = fc.constantFrom("0", "-1", "0.5", "1", "5", "50", "1,200", "1.234,5", "", "n/a", "x", "0 %", "$0");
    const unit = fc.constantFrom("", "EH/s", "MW", "x");
    const line = fc
      .tuple(
        fc.constantFrom("A", "B", "", "Total"),
        fc.constantFrom("USA", "Georgia", "", "x"),
        number,
        unit,
        number,
        number,
      )
      .map((cells) => cells.join(";"));
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.constantFrom("amount", "hashrate", "MW"),
        fc.constantFrom("price", "price ($/kWh)"),
        fc.constantFrom("stake", "J/TH"),
        (lines, size, price, other) => {
          const text = [`name;location;${size};unit;${price};${other}`, ...lines].join("\n");
          expect(waitingWithoutQuestion(text), text).toEqual([]);
        },
      ),
    );
  });
});

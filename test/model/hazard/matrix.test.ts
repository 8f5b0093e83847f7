import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inverse, product } from "../../../src/model/hazard/matrix.ts";

const rows = (text: string) => text.split(" / ").map((row) => row.split(" ").map(Number));
const near = (text: string) => rows(text).map((row) => row.map((value) => expect.closeTo(value, 9)));

describe("the inverse of a matrix", () => {
  it("of 2 1 / 1 1 is 1 -1 / -1 2, and of −4 alone −1/4", () => {
    expect(inverse(rows("2 1 / 1 1"))).toEqual(near("1 -1 / -1 2"));
    expect(inverse([[-4]])).toEqual([[-1 / 4]]);
  });

  it("of 1 2 3 / 0 1 4 / 5 6 0 begins with −24 and has 20 and −5 below: 1 · −24 + 2 · 20 + 3 · −5 = 1", () => {
    expect(inverse(rows("1 2 3 / 0 1 4 / 5 6 0"))).toEqual(near("-24 18 5 / 20 -15 -4 / -5 4 1"));
  });

  it("changes the rows where the first begins with 0: of 0 2 / 4 0 it is 0 1/4 / 1/2 0", () => {
    expect(inverse(rows("0 2 / 4 0"))).toEqual(near("0 0.25 / 0.5 0"));
  });

  it("divides by the largest of a column: of 1 0 / 1e-13 1 it is 1 0 / -1e-13 1, though 1e-13 is too small to divide by", () => {
    expect(inverse(rows("1 0 / 1e-13 1"))).toEqual(rows("1 0 / -1e-13 1"));
    expect(inverse([[1e-13]])).toBeNull();
  });

  it("is none where twice a row is another, or where all that is left is less than 1e-12", () => {
    expect(inverse(rows("1 2 / 2 4"))).toBeNull();
    expect(inverse([[0.9e-12]])).toBeNull();
    expect(inverse([[1e-12]])).toEqual([[1 / 1e-12]]);
  });

  it("brings back what the matrix has turned a vector into, where each diagonal is larger than the rest of its row", () => {
    const small = fc.integer({ min: -4, max: 4 });
    const three = fc.tuple(small, small, small);
    fc.assert(
      fc.property(three, three, three, three, fc.constantFrom(0, 1, 2), (a, b, c, vector, turn) => {
        // The same rows in another order have an inverse too, and a 0 may then stand where one divides.
        const dominant = [a, b, c].map((row, index) => row.with(index, 13));
        const matrix = [...dominant.slice(turn), ...dominant.slice(0, turn)];
        const back = product(inverse(matrix) ?? [], product(matrix, vector));
        expect(back).toEqual(vector.map((value) => expect.closeTo(value, 9)));
      }),
    );
  });
});

it("1 2 / 3 4 turns 5 and 6 into 5 + 12 = 17 and 15 + 24 = 39", () => {
  expect(product(rows("1 2 / 3 4"), [5, 6])).toEqual([17, 39]);
});

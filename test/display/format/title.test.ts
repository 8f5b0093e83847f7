import { expect, it } from "vitest";
import { unbroken } from "../../../src/display/format/title.ts";

it("a unit stays with its number at the end of a line, and a time of two units in one piece: each space between them does not break", () => {
  const plain = (text: string) => text.replaceAll("\u00a0", "_");
  expect(plain(unbroken("A block comes every 11 min 10 s instead of 10 min."))).toBe(
    "A block comes every 11_min_10_s instead of 10_min.",
  );
  expect(plain(unbroken("13.2 % of 211 EH/s in 5 h"))).toBe("13.2_% of 211_EH/s in 5_h");
  expect(plain(unbroken("17 answers, 24 hours and 2 shocks"))).toBe("17 answers, 24 hours and 2 shocks");
});

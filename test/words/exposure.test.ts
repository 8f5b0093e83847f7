import { expect, test } from "vitest";
import { backtestWords } from "../../src/words/backtest/backtest.ts";
import { concentrationWords } from "../../src/words/concentration/concentration.ts";

test("bounds that read the same are one figure, not 2.3 to 2.3", () => {
  expect(concentrationWords.from("2.3", "2.3")).toBe("2.3");
  expect(concentrationWords.from("4.8", "5.4")).toBe("4.8 to 5.4");
});

test("a single case that no map named is told in the singular", () => {
  expect(backtestWords.backtestText("5", "5", "0", "13", "2", "1")).toContain("1 more case was in a country that");
  expect(backtestWords.backtestText("5", "5", "0", "13", "2", "7")).toContain("7 more cases were in a country that");
  expect(backtestWords.backtestText("5", "5", "0", "13", "2", "0")).toContain("No case was in a country that");
});

test("what happened once is not told as 1 times", () => {
  const text = backtestWords.backtestText("1", "1", "0", "8", "0", "0");
  expect(text).toContain("Once since 2020");
  expect(text).toContain("its first three once and missed it 0 times;");
});

/** Why a cell is no number that may be taken. */
export type NumberProblem = "not-a-number" | "negative" | "two-ways" | "too-large";

/** More than all the world mines with, in any unit that a column takes. */
const largest = 1e9;

/**
 * A number of zero or more. A decimal comma is taken in files with semicolons or tabs only; `1,234` and `1.234,5`, and
 * there `1.234` too, can be read two ways and are refused: a factor of a thousand must not depend on a guess.
 */
export function readNumber(written: string, commaDecimals: boolean): number | NumberProblem {
  const text = written.trim().replace(/^\+/, "").replace("−", "-");
  if (/^-\d/.test(text)) return "negative";
  if (commaDecimals && /^[1-9]\d{0,2}(\.\d{3})+$/.test(text)) return "two-ways";
  if (/^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) return within(Number(text));
  if (!/^\d[\d.,' ]*$/.test(text)) return "not-a-number";
  const decimal = /^(\d+),(\d+)$/.exec(text);
  const isGroup = decimal?.[2]?.length === 3 && decimal[1] !== "0";
  return commaDecimals && decimal !== null && !isGroup ? within(Number(text.replace(",", "."))) : "two-ways";
}

const within = (value: number): number | NumberProblem => (value > largest ? "too-large" : value);

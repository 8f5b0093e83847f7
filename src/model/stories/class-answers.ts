/** An entry of a class's answers that cannot be counted. */
export interface AnswerFault {
  /** Its place, from 1. */
  readonly entry: number;
  readonly written: string;
  readonly why: "number" | "range" | "letter";
}

/** The answers of a class: numbers, or places in a list of answers, from 0. */
export interface ClassAnswers {
  readonly answers: readonly number[];
  readonly faults: readonly AnswerFault[];
}

/** The most answers that are read; no school is larger. */
const most = 2000;

/** The entries of a text: apart by spaces, lines, semicolons, or a comma with a space behind it. */
const entriesIn = (text: string): readonly string[] =>
  text
    .split(/[\s;]+|,(?=\s|$)/)
    .filter((entry) => entry !== "")
    .slice(0, most);

/** Reads numbers from `from` to `to`; a decimal point may be a comma, and a percent sign may follow. */
export function readNumbers(text: string, { from, to }: { readonly from: number; readonly to: number }): ClassAnswers {
  return read(text, (written) => {
    if (!/^[-−+]?(\d+([.,]\d*)?|[.,]\d+)%?$/.test(written)) return "number";
    const value = Number(written.replace("−", "-").replace(",", ".").replace("%", ""));
    return value < from || value > to ? "range" : value;
  });
}

/** Reads the letters of `count` answers: A is the first. */
export function readLetters(text: string, count: number): ClassAnswers {
  return read(text, (written) => {
    const place = written.length === 1 ? written.toUpperCase().charCodeAt(0) - 65 : -1;
    return place >= 0 && place < count ? place : "letter";
  });
}

function read(text: string, amountOf: (written: string) => number | AnswerFault["why"]): ClassAnswers {
  const answers: number[] = [];
  const faults: AnswerFault[] = [];
  entriesIn(text).forEach((written, index) => {
    const value = amountOf(written);
    if (typeof value === "number") answers.push(value);
    else faults.push({ entry: index + 1, written, why: value });
  });
  return { answers, faults };
}

/** The middle one of numbers; of two in the middle their mean. Null without any. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

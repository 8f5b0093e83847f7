import { remembering } from "../../../kit/remember.ts";

/** How a file writes its decimals: `1,234.5` or `1.234,5`. */
export type NumberStyle = "point" | "comma";

/** What a number is in each style; null where it is none in that style. */
export interface Readings {
  readonly point: number | null;
  readonly comma: number | null;
}

/** A cell taken apart: what stands before the number, the number's readings, and what stands after. */
export interface Amount {
  readonly before: string;
  readonly readings: Readings;
  readonly after: string;
}

const blanks = /[\u00A0\u2000-\u200A\u202F\u205F\u3000\t]/g;

/** Digits of any script as 0–9, blanks of any width as one, minus signs and apostrophes as one. */
function plainNumber(written: string): string {
  return written
    .normalize("NFKC")
    .replaceAll(/\p{Nd}/gu, digitOf)
    .replaceAll("\u066B", ".")
    .replaceAll("\u066C", "'")
    .replaceAll(blanks, " ")
    .replaceAll(/[\u200B\u2060\uFEFF\u200E\u200F]/g, "")
    .replaceAll(/[−‒–﹣]/g, "-")
    .replaceAll(/[’‘ʼ´`′]/g, "'")
    .trim();
}

/** Unicode keeps each script's ten digits in one run. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 128) return sign;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

const shape = /^([^\d.,'(+-]*?)\s*([+-]?)\s*(\d[\d.,' ]*|[.,]\d+)(e[+-]?\d+)?(?![\d.,])\s*(.*)$/is;

/** A text that begins with a number, after money's sign at most; null for words, ranges and dates. */
export const amountOf = remembering(20_000, (written) => takenApart(written));

function takenApart(written: string): Amount | null {
  const text = plainNumber(written);
  const inBrackets = /^\((.*)\)$/.exec(text)?.[1];
  const found = shape.exec(inBrackets ?? text);
  if (found === null) return null;
  const [, before = "", sign = "", digits = "", power = "", after = ""] = found;
  const body = digits.trim().replace(/[.,']$/, "");
  // Two numbers, such as a range or a date, are none.
  if (/\d/.test(before) || /^[-/–:]?\s*[\d.,]/.test(after)) return null;
  const isNegative = sign === "-" || inBrackets !== undefined;
  const value = (style: NumberStyle) => {
    const plain = digitsIn(body, style);
    if (plain === null) return null;
    const number = Number(`${plain}${power}`);
    return isNegative ? -number : number;
  };
  const readings = { point: value("point"), comma: value("comma") };
  if (readings.point === null && readings.comma === null) return null;
  return { before: before.trim(), readings, after: after.trim() };
}

/** The digits of a number with a decimal point and no groups; null where they are none in this style. */
function digitsIn(body: string, style: NumberStyle): string | null {
  const [decimal, group] = style === "point" ? [".", ","] : [",", "."];
  const parts = body.split(decimal);
  if (parts.length > 2) return null;
  const [whole = "", fraction = ""] = parts;
  if (/\D/.test(fraction)) return null;
  const sign = [group, " ", "'"].filter((one) => whole.includes(one));
  if (sign.length > 1) return null;
  const groups = whole.split(sign[0] ?? group);
  if (groups.length > 1 && !isGrouped(groups)) return null;
  if (groups.length === 1 && /\D/.test(whole)) return null;
  return `${groups.join("") === "" ? "0" : groups.join("")}.${fraction === "" ? "0" : fraction}`;
}

/** Groups of three, or India's: three last and twos before them. The first does not begin with zero. */
function isGrouped(groups: readonly string[]): boolean {
  const [first = "", ...rest] = groups;
  const last = rest.at(-1) ?? "";
  const middle = rest.slice(0, -1);
  if (!/^[1-9]\d{0,2}$/.test(first) || last.length !== 3 || groups.some((one) => /\D/.test(one))) return false;
  return middle.every(({ length }) => length === 3) || (first.length < 3 && middle.every(({ length }) => length === 2));
}

/** What a number says about its file's style: one style, or nothing because both read the same or both are possible. */
export function evidenceOf({ point, comma }: Readings): NumberStyle | "either" | "open" {
  if (point === comma) return "either";
  if (comma === null) return "point";
  return point === null ? "comma" : "open";
}

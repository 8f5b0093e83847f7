import { remembering } from "../../../kit/remember.ts";

/** The decimal style of a file: `1,234.5` or `1.234,5`. */
export type NumberStyle = "point" | "comma";

/** The value of a written number in each style; null where the style does not allow it. */
export interface Readings {
  readonly point: number | null;
  readonly comma: number | null;
}

/** A cell split into the text before its number, the number, and the text after it. */
export interface Amount {
  readonly before: string;
  readonly readings: Readings;
  readonly after: string;
}

const blanks = /[\u00A0\u2000-\u200A\u202F\u205F\u3000\t]/g;

/**
 * A number with digits of any script as 0–9, blanks of any width as one kind, and one kind of minus sign and
 * apostrophe.
 */
function plainSigns(written: string): string {
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

/** A digit of any script as 0–9. Unicode has each script's ten digits in one run. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 128) return sign;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

const shape = /^([^\d.,'(+-]*?)\s*([+-]?)\s*(\d[\d.,' ]*|[.,]\d+)(e[+-]?\d+)?(?![\d.,])\s*(.*)$/is;

/**
 * The number at the beginning of a text, after a currency sign at most; null for words, ranges and dates. Remembers its
 * last 20,000 results.
 */
export const amountOf = remembering(20_000, (written) => takenApart(written));

function takenApart(written: string): Amount | null {
  const text = plainSigns(written);
  const inBrackets = /^\((.*)\)$/.exec(text)?.[1];
  const found = shape.exec(inBrackets ?? text);
  if (found === null) return null;
  const [, before = "", sign = "", digits = "", power = "", after = ""] = found;
  const body = digits.trim().replace(/[.,']$/, "");
  // Two numbers, such as a range or a date, are no number.
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

/** A number with a decimal point and without groups; null where the style does not allow it. */
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

/**
 * Whether groups are of three digits, or India's: three in the last and two in those before. The first must not begin
 * with zero.
 */
function isGrouped(groups: readonly string[]): boolean {
  const [first = "", ...rest] = groups;
  const last = rest.at(-1) ?? "";
  const middle = rest.slice(0, -1);
  if (!/^[1-9]\d{0,2}$/.test(first) || last.length !== 3 || groups.some((one) => /\D/.test(one))) return false;
  return middle.every(({ length }) => length === 3) || (first.length < 3 && middle.every(({ length }) => length === 2));
}

/**
 * The decimal style that a number shows: one style, `either` where both give the same value, `open` where they give
 * different ones.
 */
export function evidenceOf({ point, comma }: Readings): NumberStyle | "either" | "open" {
  if (point === comma) return "either";
  if (comma === null) return "point";
  return point === null ? "comma" : "open";
}

import type { ChronicleItem } from "../../../facts/types.ts";
import { numberPrinter } from "../../format/numbers.ts";

type ItemAmount = Pick<ChronicleItem, "text" | "low" | "high" | "unit">;

/** A line of a chronology with its number: `Difficulty adjustment — −5.3 percent`, `Share lost — 12–18 percent`. */
export function sayingOf(item: ItemAmount, locale: string): string {
  const amount = amountOf(item, locale);
  if (amount === "" || says(item, amount)) return item.text;
  return goesOn.test(item.text) ? `${item.text} ${amount}` : `${item.text} — ${amount}`;
}

/** A text that ends in a preposition, “network at”: the number follows without a dash. */
const goesOn = / (?:at|to|of|by)$/;

/** `low` to `high` with their unit after a space that does not break; empty where no number is given. */
function amountOf({ low, high, unit }: ItemAmount, locale: string): string {
  const [from, to] = [low ?? high, high ?? low];
  if (from === null || to === null) return "";
  const numbers = from === to ? number(from, locale) : `${number(from, locale)}–${number(to, locale)}`;
  return unit === "" ? numbers : `${numbers}\u00a0${unit}`;
}

/**
 * Whether the text has the amount with its unit: “traps 21 workers” says 21 workers, “orders 26 firms” not 26
 * companies.
 */
function says({ text }: ItemAmount, amount: string): boolean {
  const plain = (written: string) => ` ${written.replaceAll("\u00a0", " ").replaceAll(" %", " percent")} `;
  return plain(text).includes(plain(amount).trimEnd());
}

const number = (value: number, locale: string): string => numberPrinter(locale, { maximumFractionDigits: 2 })(value);

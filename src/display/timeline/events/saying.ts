import type { ChronicleItem } from "../../../facts/types.ts";
import { numberPrinter } from "../../format/numbers.ts";

type Amount = Pick<ChronicleItem, "text" | "low" | "high" | "unit">;

/** A line of a chronology with its number: `Difficulty adjustment — −5.3 percent`, `Share lost — 12–18 percent`. */
export function sayingOf(item: Amount, locale: string): string {
  const amount = amountOf(item, locale);
  if (amount === "" || says(item, amount)) return item.text;
  return goesOn.test(item.text) ? `${item.text} ${amount}` : `${item.text} — ${amount}`;
}

/** A text whose last word asks for the number: “network at”. */
const goesOn = / (?:at|to|of|by)$/;

/** `low` to `high` in their unit, whose first word stays on the number's line; empty where no number was given. */
function amountOf({ low, high, unit }: Amount, locale: string): string {
  const [from, to] = [low ?? high, high ?? low];
  if (from === null || to === null) return "";
  const numbers = from === to ? number(from, locale) : `${number(from, locale)}–${number(to, locale)}`;
  return unit === "" ? numbers : `${numbers}\u00a0${unit}`;
}

/** “Sichuan orders 26 firms closed” needs its 26 companies, “traps 21 workers” its 21 workers not a second time. */
function says({ text }: Amount, amount: string): boolean {
  const plain = (written: string) => ` ${written.replaceAll("\u00a0", " ").replaceAll(" %", " percent")} `;
  return plain(text).includes(plain(amount).trimEnd());
}

const number = (value: number, locale: string): string => numberPrinter(locale, { maximumFractionDigits: 2 })(value);

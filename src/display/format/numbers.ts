import { remembering } from "../../kit/remember.ts";
import { en } from "../../words/en.ts";

/** A number as text. */
export type NumberPrinter = (value: number) => string;

/** Prints numbers for one language; each printer keeps what it printed, because playback asks for the same again. */
export interface Numbers {
  /** `35.4`, `0.58`, `0`: one decimal, two below one. */
  readonly share: NumberPrinter;
  /** `1,234`, `96.4`, `3.2`: about three significant digits. */
  readonly amount: NumberPrinter;
  /** `4.4`, `19.0`: one decimal. */
  readonly price: NumberPrinter;
  /** `+4.6`, `−21.1`, `0`. */
  readonly signed: NumberPrinter;
  /** Points of share: `+5.0`, `−21.1`, `0.0`. */
  readonly points: NumberPrinter;
  /** `62` */
  readonly whole: NumberPrinter;
}

/** The printers of a language tag. */
export const numbersFor = remembering(20, (locale): Numbers => {
  const one = numberPrinter(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  const two = numberPrinter(locale, { maximumFractionDigits: 2, minimumFractionDigits: 2 });
  const whole = numberPrinter(locale, { maximumFractionDigits: 0 });
  const print = [whole, one, two];
  const by = (name: keyof typeof decimalsOf) => (value: number) => (print[decimalsOf[name](value)] ?? one)(value);
  return {
    share: by("share"),
    price: one,
    amount: by("amount"),
    signed: numberPrinter(locale, { maximumFractionDigits: 1, signDisplay: "exceptZero" }),
    points: signedPrinter(locale, 1),
    whole,
  };
});

/** The decimals that `share` and `amount` print of a value. */
const decimalsOf: Readonly<Record<"amount" | "share", (value: number) => number>> = {
  share: (value) => (value === 0 ? 0 : value < 1 ? 2 : 1),
  amount: (value) => (Math.abs(value) < 100 && !Number.isInteger(value) ? 1 : 0),
};

/**
 * The number that `amount` or `share` prints of a value: 15.6 of 15.63. What is reckoned from it agrees with the print:
 * as `Intl` does, it rounds the shortest decimal that names the value, halves away from zero.
 */
export function asPrinted(by: "amount" | "share", value: number): number {
  const decimals = decimalsOf[by](value);
  const [digits, power = "0"] = String(Math.abs(value)).split("e");
  const shifted = Math.round(Number(`${digits}e${Number(power) + decimals}`));
  return Math.sign(value) * Number(`${shifted}e${-decimals}`);
}

/** Prints a number with the digits that it has, and groups thousands: `1,234.5`, `0.05`. */
export const exactPrinter = remembering(10, (locale) => numberPrinter(locale, { maximumFractionDigits: 10 }));

/** Prints by the browser's own rules for a language, with the sign − (U+2212) before what is below zero. */
export function numberPrinter(locale: string, options: Intl.NumberFormatOptions): NumberPrinter {
  return printers(JSON.stringify([locale, options]));
}

/** `+0.25`, `−0.25`, `0.00`: always `decimals` decimals, and a sign unless the printed number is zero. */
export const signedPrinter = (locale: string, decimals: number): NumberPrinter =>
  numberPrinter(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: "exceptZero",
  });

/** `−0.25`, `0.25`, `1234.50`: always `decimals` decimals, no separators of thousands. */
export const decimalPrinter = (locale: string, decimals: number): NumberPrinter => ofDecimals(locale)(decimals);

const ofDecimals = remembering(10, (locale) =>
  remembering(20, (decimals: number): NumberPrinter => {
    const print = numberPrinter(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: false,
    });
    return (value) => print(value === 0 ? 0 : value);
  }),
);

/** A number with exactly `decimals` decimals, by the rules of the page's language: `−0.25`, in German `−0,25`. */
export const fixed = (value: number, decimals: number): string => decimalPrinter(en.locale, decimals)(value);

/** A count or a figure with the digits that it has, thousands grouped, in the page's language: `1,008`, `6.25`. */
export const countText = (value: number): string => exactPrinter(en.locale)(value);

/** A number with the digits that it has: `0.003`, `28.5`; a year: `2021`. */
export const plainNumber = (value: number): string => plainPrinter(en.locale)(value);

const plainPrinter = remembering(10, (locale) =>
  numberPrinter(locale, { maximumFractionDigits: 12, useGrouping: false }),
);

/** `−` before the text of the size of a number below zero, `plus` before that of any other. */
export const withSign = (value: number, text: string, plus: "+" | "" = "+"): string =>
  `${value < 0 ? "−" : plus}${text}`;

const withMinus = (text: string): string => text.replace("-", "−");

// To make an Intl.NumberFormat takes a slow machine milliseconds, so that it is made when it first prints.
const printers = remembering(200, (key): NumberPrinter => {
  const [locale, options] = JSON.parse(key) as [string, Intl.NumberFormatOptions];
  let format: Intl.NumberFormat | undefined;
  return remembering(5000, (value: number) => {
    format ??= new Intl.NumberFormat(locale, options);
    return withMinus(format.format(value));
  });
});

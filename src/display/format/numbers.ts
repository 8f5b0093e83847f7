/** Prints numbers for one language; each printer remembers what it printed, because playback asks for the same again. */
export interface Numbers {
  /** `35.4`, `0.58`, `0`: one decimal, two below one. */
  share(value: number): string;
  /** `1,234`, `96.4`, `3.2`: three digits or so. */
  amount(value: number): string;
  /** `4.4`, `19.0`: one decimal. */
  price(value: number): string;
  /** `+4.6`, `−21.1`, `0`. */
  signed(value: number): string;
  /** `62` */
  whole(value: number): string;
}

const made = new Map<string, Numbers>();

/** Printers for a language tag, made once: Intl takes milliseconds to make one. */
export function numbersFor(locale: string): Numbers {
  const known = made.get(locale) ?? make(locale);
  made.set(locale, known);
  return known;
}

function make(locale: string): Numbers {
  const one = printer(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  const two = printer(locale, { maximumFractionDigits: 2, minimumFractionDigits: 2 });
  const whole = printer(locale, { maximumFractionDigits: 0 });
  const signed = printer(locale, { maximumFractionDigits: 1, signDisplay: "exceptZero" });
  return {
    share: (value) => (value === 0 ? whole(0) : value < 1 ? two(value) : one(value)),
    price: one,
    amount: (value) => (Math.abs(value) < 100 && !Number.isInteger(value) ? one(value) : whole(value)),
    signed: (value) => signed(value).replace("-", "−"),
    whole,
  };
}

function printer(locale: string, options: Intl.NumberFormatOptions): (value: number) => string {
  let format: Intl.NumberFormat | undefined;
  const printed = new Map<number, string>();
  return (value) => {
    const known = printed.get(value);
    if (known !== undefined) return known;
    format ??= new Intl.NumberFormat(locale, options);
    const text = format.format(value);
    if (printed.size > 5000) printed.clear();
    printed.set(value, text);
    return text;
  };
}

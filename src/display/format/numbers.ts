/** Prints numbers in one language. Each printer caches its texts, because playback prints the same numbers again. */
export interface Numbers {
  /** `35.4`, `0.58`, `0`: one decimal, two below one. */
  share(value: number): string;
  /** `1,234`, `96.4`, `3.2`, `12`: one decimal below 100, none for whole numbers. */
  amount(value: number): string;
  /** `4.4`, `19.0`: one decimal. */
  price(value: number): string;
  /** `+4.6`, `−21.1`, `0`: at most one decimal, with its sign. */
  signed(value: number): string;
  /** `62` */
  whole(value: number): string;
}

const made = new Map<string, Numbers>();

/** The printers of a language tag such as `en-GB`, made once: Intl takes milliseconds to make a formatter. */
export function numbersFor(locale: string): Numbers {
  const numbers = made.get(locale) ?? make(locale);
  made.set(locale, numbers);
  return numbers;
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
    const before = printed.get(value);
    if (before !== undefined) return before;
    format ??= new Intl.NumberFormat(locale, options);
    const text = format.format(value);
    if (printed.size > 5000) printed.clear();
    printed.set(value, text);
    return text;
  };
}

/** Prints the numbers of durations by the rules of the page's language. */
export interface DurationNumbers {
  /** One decimal: `3.2`. */
  readonly price: (value: number) => string;
  /** About three digits: `3.8`, `190`, `12,300`. */
  readonly amount: (value: number) => string;
}

/** A wait for a block: `10 min 1 s`, `3.2 hours`, `40.3 days`, `190 years`; `no block at all` where it never ends. */
export const minutes = (seconds: number, numbers: DurationNumbers): string => {
  if (!Number.isFinite(seconds)) return "no block at all";
  const whole = Math.round(seconds);
  if (whole < 7200) return `${numbers.amount(Math.floor(whole / 60))} min ${numbers.amount(whole % 60)} s`;
  const hours = whole / 3600;
  return hours < 48 ? `${numbers.price(hours)} hours` : manyDays(hours / 24, numbers);
};

/** `40.3 days`; from two years on in years. */
const manyDays = (days: number, numbers: DurationNumbers): string =>
  days < 730 ? `${numbers.price(days)} days` : `${years(days / 365.25, numbers)} years`;

/**
 * A number of years with at most three significant digits: `3.4`, `190`, `12,300`, `3.8 million`, `more than a
 * billion`.
 */
const years = (count: number, { price, amount }: DurationNumbers): string => {
  if (count >= 1e9) return "more than a billion";
  if (count >= 1e6) return `${amount(Number((count / 1e6).toPrecision(2)))} million`;
  return count < 10 ? price(count) : amount(Number(count.toPrecision(3)));
};

/** “about” before a text of `years` or `minutes`; not before `more than a billion`. */
export const almost = (wait: string): string => (wait.startsWith("more") ? wait : `about ${wait}`);

/** `about 383,000 years`, `more than a billion years`. */
export const roughly = (count: number, numbers: DurationNumbers): string => `${almost(years(count, numbers))} years`;

/** A wait in whole minutes up to two hours, `62 min`: the mean of six waits is no more exact. */
export const roundMinutes = (seconds: number, numbers: DurationNumbers): string =>
  Number.isFinite(seconds) && seconds < 7200
    ? `${numbers.amount(Math.round(seconds / 60))} min`
    : minutes(seconds, numbers);

/** A duration: `1 hour`, `36 hours`, `5.7 days`, `2.1 years`. */
export const lengthOfTime = (seconds: number, numbers: DurationNumbers): string => {
  const days = seconds / 86_400;
  if (days >= 2) return manyDays(days, numbers);
  const hours = Math.round(seconds / 3600);
  return hours === 1 ? "1 hour" : `${numbers.amount(hours)} hours`;
};

/** `1 block`, `1,737 blocks`. */
export const counted = (blocks: number, whole: (value: number) => string): string => {
  const text = whole(blocks);
  return text === "1" ? "1 block" : `${text} blocks`;
};

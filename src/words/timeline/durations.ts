/** A wait for a block: `10 min 1 s`, `3.2 hours`, `40.3 days`, `190 years`; `no block at all` where it never ends. */
export const minutes = (seconds: number): string => {
  if (!Number.isFinite(seconds)) return "no block at all";
  const whole = Math.round(seconds);
  if (whole < 7200) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  const hours = whole / 3600;
  return hours < 48 ? `${hours.toFixed(1)} hours` : manyDays(hours / 24);
};

/** `40.3 days`; from two years on in years. */
const manyDays = (days: number): string => (days < 730 ? `${days.toFixed(1)} days` : `${years(days / 365.25)} years`);

/**
 * A number of years with at most three significant digits: `3.4`, `190`, `12,300`, `3.8 million`, `more than a
 * billion`.
 */
const years = (count: number): string => {
  if (count >= 1e9) return "more than a billion";
  if (count >= 1e6) return `${Number((count / 1e6).toPrecision(2))} million`;
  if (count < 10) return count.toFixed(1);
  return String(Number(count.toPrecision(3))).replace(/\B(?=(\d{3})+$)/, ",");
};

/** “about” before a text of `years` or `minutes`; not before `more than a billion`. */
export const almost = (wait: string): string => (wait.startsWith("more") ? wait : `about ${wait}`);

/** `about 383,000 years`, `more than a billion years`. */
export const roughly = (count: number): string => `${almost(years(count))} years`;

/** A wait in whole minutes up to two hours, `62 min`: the mean of six waits is no more exact. */
export const roundMinutes = (seconds: number): string =>
  Number.isFinite(seconds) && seconds < 7200 ? `${Math.round(seconds / 60)} min` : minutes(seconds);

/** A duration: `1 hour`, `36 hours`, `5.7 days`, `2.1 years`. */
export const lengthOfTime = (seconds: number): string => {
  const days = seconds / 86_400;
  if (days >= 2) return manyDays(days);
  const hours = (seconds / 3600).toFixed(0);
  return hours === "1" ? "1 hour" : `${hours} hours`;
};

/** `1 block`, `1,737 blocks`. */
export const counted = (blocks: number, whole: (value: number) => string): string => {
  const text = whole(blocks);
  return text === "1" ? "1 block" : `${text} blocks`;
};

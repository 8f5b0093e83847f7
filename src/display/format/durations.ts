import { en } from "../../words/en.ts";
import { lengthOfTime, minutes, roughly, roundMinutes } from "../../words/timeline/durations.ts";
import { numberPrinter, numbersFor } from "./numbers.ts";

/** A wait for a block, in seconds: `10 min 1 s`, `3.2 hours`; words of its own where no block ever comes. */
export const waitWords = (seconds: number): string => minutes(seconds, numbersFor(en.locale));

/** A wait of seconds in whole minutes up to two hours, `62 min`; longer ones as `waitWords`. */
export const roundWaitWords = (seconds: number): string => roundMinutes(seconds, numbersFor(en.locale));

/** A duration in seconds: `1 hour`, `36 hours`, `5.7 days`, `2.1 years`. */
export const lengthWords = (seconds: number): string => lengthOfTime(seconds, numbersFor(en.locale));

/** A number of years: `about 383,000 years`. */
export const yearsWords = (count: number): string => roughly(count, numbersFor(en.locale));

/** The minutes and seconds of a time in seconds that runs: `05:09`, `75:00`; `00:00` for one below zero. */
export function minutesAndSeconds(seconds: number, locale: string): string {
  const whole = Math.max(0, Math.floor(seconds));
  return [Math.floor(whole / 60), whole % 60].map(numberPrinter(locale, twoDigits)).join(":");
}

const twoDigits = { minimumIntegerDigits: 2, useGrouping: false } as const;

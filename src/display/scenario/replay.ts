import type { Outcome } from "../../model/scenario/outcome.ts";
import { whatIf as words } from "../../words/what-if.ts";
import { dayOf, type Voice } from "./figures.ts";

/** Speeds of scenario time, hours a second. */
export const replaySpeeds = [6, 24, 72, 168] as const;

/** Scenario time as its slider shows it. */
export interface ReplayView {
  readonly hour: number;
  readonly last: number;
  readonly text: string;
}

/** The slider of scenario time at an hour. */
export function replayOf(outcome: Outcome, hour: number | null, voice: Voice): ReplayView {
  const last = Math.floor(outcome.horizon / 3600);
  const at = Math.min(last, hour ?? 0);
  return {
    hour: at,
    last,
    text: words.replay.at((at / 24).toFixed(1), dayOf(outcome, at * 3600, voice)),
  };
}

/** The hour that a replay has come to: `elapsed` milliseconds at so many hours a second, held at the end. */
export const hourAfter = (from: number, elapsed: number, speed: number, last: number): number =>
  Math.min(last, from + (elapsed / 1000) * speed);

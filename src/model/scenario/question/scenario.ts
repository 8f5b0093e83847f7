import type { Moment, PlaceCode } from "../../../facts/types.ts";

/** What kind of thing happens: a cut of the internet, of power, a ban, or the visitor's own. */
export type ShockKind = "internet" | "power" | "ban" | "own";

/** Whom a shock hits: named places, every country of a risk or more, the riskiest few, or everyone. */
export type Target =
  | { readonly by: "places"; readonly places: readonly PlaceCode[] }
  | { readonly by: "risk"; readonly from: number }
  | { readonly by: "riskiest"; readonly count: number }
  | { readonly by: "everyone" };

/** How what was lost and did not move comes back once a shock ends. */
export type Return =
  | { readonly how: "at-once" }
  | { readonly how: "linear"; readonly hours: number }
  | { readonly how: "exponential"; readonly halfLifeHours: number }
  | { readonly how: "never" };

/** Machines that leave for good and run again elsewhere. */
export interface Move {
  /** % of what the shock takes. */
  readonly part: number;
  /** From the shock's start to the first machine that runs again. */
  readonly delayHours: number;
  /** From the first to the last that runs again. */
  readonly overHours: number;
  /** In proportion to what runs outside the shock, or to weights of one's own. */
  readonly to: "everywhere" | readonly { readonly place: PlaceCode; readonly weight: number }[];
}

/** One thing that happens to some places' hashrate. */
export interface Shock {
  readonly name: string;
  readonly kind: ShockKind;
  readonly target: Target;
  /** % of the target's hashrate that is gone once the ramp is over. */
  readonly loss: number;
  readonly start: Moment;
  /** When the return begins; null exactly where it never does. */
  readonly end: Moment | null;
  /** From the start until all of the loss is reached. */
  readonly rampHours: number;
  readonly back: Return;
  /** Null where no machine moves. */
  readonly move: Move | null;
}

/** A question to the network: its state at a moment, and what then happens to it. */
export interface Scenario {
  readonly version: 1;
  readonly name: string;
  /** The network's real state at this hour is where it begins. */
  readonly start: Moment;
  /** Fees in BTC per block: an assumption, named beside every income. */
  readonly fees: number;
  /** Seed of the fan's chance. */
  readonly seed: number;
  readonly shocks: readonly Shock[];
}

/** What a scenario may hold at most. */
export const limits = {
  shocks: 40,
  places: 300,
  nameLength: 80,
  /** Ten years. */
  hours: 87_600,
  fileBytes: 1_000_000,
  fees: 100,
  seed: 999_999,
} as const;

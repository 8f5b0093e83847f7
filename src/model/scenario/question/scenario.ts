import type { Moment, PlaceCode } from "../../../facts/types.ts";

/** The kinds of shocks: a cut of the internet, a cut of power, a ban, or a shock of the visitor's own. */
export const shockKinds = ["internet", "power", "ban", "own"] as const;
/** The kind of a shock. */
export type ShockKind = (typeof shockKinds)[number];

/**
 * The part of the network that a shock hits: named places, countries with at least a certain risk, the `count` riskiest
 * countries, or all.
 */
export type Target =
  | { readonly by: "places"; readonly places: readonly PlaceCode[] }
  | { readonly by: "risk"; readonly from: number }
  | { readonly by: "riskiest"; readonly count: number }
  | { readonly by: "everyone" };

/** How machines that went dark and did not move come back after the end of a shock. */
export type Return =
  | { readonly how: "at-once" }
  | { readonly how: "linear"; readonly hours: number }
  | { readonly how: "exponential"; readonly halfLifeHours: number }
  | { readonly how: "never" };

/** Machines that leave for good and run elsewhere later. */
export interface Move {
  /** % of the machines that the shock takes. */
  readonly part: number;
  /** Hours from the shock's start until the first moved machine runs. */
  readonly delayHours: number;
  /** Hours from the first to the last moved machine that runs. */
  readonly overHours: number;
  /** Everywhere outside the shock in proportion to the hashrate there, or to named places in proportion to weights. */
  readonly to: "everywhere" | readonly { readonly place: PlaceCode; readonly weight: number }[];
}

/** A loss of hashrate in some places. */
export interface Shock {
  readonly name: string;
  readonly kind: ShockKind;
  readonly target: Target;
  /** % of the target's hashrate that is gone at the end of the ramp. */
  readonly loss: number;
  readonly start: Moment;
  /** When the return begins; null if and only if `back` is "never". */
  readonly end: Moment | null;
  /** Hours from the start until the whole loss is reached. */
  readonly rampHours: number;
  readonly back: Return;
  /** Null where no machine moves. */
  readonly move: Move | null;
}

/** A question to the simulator: a moment, whose real network is the start, and shocks that follow. */
export interface Scenario {
  readonly version: 1;
  readonly name: string;
  /** Full hour at which the simulation starts from the real network. */
  readonly start: Moment;
  /** Fees in BTC per block: an assumption, which the page states with every income. */
  readonly fees: number;
  /** Seed of the fan's random numbers. */
  readonly seed: number;
  readonly shocks: readonly Shock[];
}

/** The most that a scenario may hold. */
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

import type { Claim, Moment } from "../../facts/types.ts";
import type { TextPart } from "../../words/headline.ts";

/** A verdict as it is placed: a glyph in the ledger, a sentence in the card. */
export interface VerdictView {
  readonly finding: string;
  readonly glyph: string;
  readonly tone: string;
  /** `6 h: 33 blocks where 36.5 were due, …`; empty where nothing was measured. */
  readonly measured: string;
  readonly reason: string;
  /** `30 d`: the claim's own time; empty where it states none. */
  readonly own: string;
}

/** One claim with all that is known of it. */
export interface ClaimView {
  readonly id: string;
  readonly label: string;
  readonly subject: string;
  readonly quantity: string;
  readonly kind: Claim["quantity"];
  /** `15 to 18 %` */
  readonly amount: string;
  readonly text: string;
  readonly said: string;
  readonly time: string;
  readonly twice: string;
  readonly source: { readonly title: string; readonly url: string } | null;
  readonly verdicts: readonly VerdictView[];
  readonly open: boolean;
}

/** A row of the ledger: places are percentages of its width. */
export interface LedgerRow {
  readonly id: string;
  readonly claim: ClaimView | null;
  readonly label: string;
  readonly kind: string;
  readonly amount: string;
  readonly from: string;
  readonly to: string;
  readonly width: string;
  /** A range without a high. */
  readonly openEnded: boolean;
  readonly point: boolean;
  /** Where it goes on beyond the axis. */
  readonly beyond: { readonly left: boolean; readonly right: boolean };
}

export interface Ledger {
  readonly title: string;
  /** Each quantity by itself, with its name. */
  readonly groups: readonly { readonly title: string; readonly rows: readonly LedgerRow[] }[];
  /** `6 h`, `24 h`, `72 h`: over the columns of verdicts. */
  readonly windows: readonly string[];
  readonly ticks: readonly { readonly x: string; readonly text: string; readonly anchor: "middle" | "end" }[];
  readonly none: string;
}

export interface LuckRow {
  readonly key: string;
  readonly text: readonly TextPart[];
  readonly odds: string;
}

export interface LensView {
  readonly loss: number;
  readonly hours: number;
  readonly sentence: readonly TextPart[];
  readonly need: string;
  readonly smallest: readonly { readonly after: string; readonly percent: string }[];
  readonly basis: string;
}

export interface WithoutView {
  readonly happened: readonly TextPart[];
  readonly asked: readonly TextPart[];
  readonly range: string;
  readonly chart: DifficultyChart;
  readonly days: readonly string[];
  readonly rows: readonly { readonly loss: string; readonly cells: readonly string[]; readonly asked: boolean }[];
}

/** Difficulty as steps in a box of 100 × 40 units, and where it would have stood. */
export interface DifficultyChart {
  readonly path: string;
  /** From nothing lost to the asked loss, for all the time before the retarget; until the next one. */
  readonly band: { readonly x: number; readonly width: number; readonly y: number; readonly height: number };
  readonly begin: number;
  readonly label: string;
}

/** The exodus of 2021 as its sources tell it. */
export interface ExodusView {
  readonly lines: readonly StatedRow[];
  readonly blind: string;
  readonly sample: string;
  readonly months: readonly string[];
  readonly countries: readonly { readonly name: string; readonly cells: readonly string[] }[];
  readonly provinces: {
    readonly title: string;
    /** The months, then the chosen month's share of China alone. */
    readonly head: readonly string[];
    readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
  } | null;
}

/** A line of what was stated of connectivity, or of when it began. */
export interface StatedRow {
  readonly id: string;
  readonly at: Moment;
  readonly when: string;
  readonly text: string;
  readonly by: string;
  readonly url: string;
  readonly state: string;
  readonly drives: boolean;
  readonly open: boolean;
}

/** A small line of the daily price with what was said to have moved it. */
export interface PriceView {
  readonly path: string;
  readonly now: number | null;
  readonly caption: string;
  readonly causes: readonly { readonly text: string; readonly by: string; readonly url: string }[];
}

/** All that stands under the headline while a shock is looked at. */
export interface ClaimsView {
  readonly about: string;
  readonly note: string;
  readonly ledger: Ledger;
  readonly pools: readonly ClaimView[];
  readonly levels: readonly ClaimView[];
  readonly luck: readonly LuckRow[];
  readonly lens: LensView;
  readonly without: WithoutView | null;
  readonly outlook: readonly TextPart[] | null;
  readonly starts: readonly StatedRow[];
  readonly statements: readonly StatedRow[];
  readonly price: PriceView | null;
  readonly exodus: ExodusView | null;
}

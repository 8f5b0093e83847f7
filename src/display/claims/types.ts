import type { Claim, Moment } from "../../facts/types.ts";
import type { TextPart } from "../../words/headline.ts";

/** A verdict in finished words: the ledger shows its glyph, the card its sentence. */
export interface VerdictView {
  readonly finding: string;
  /** The sign of the finding: `✓`, `✕`, … */
  readonly glyph: string;
  /** The finding as the style sheet knows it (`data-tone`): small letters and hyphens. */
  readonly tone: string;
  /** `6 h: 33 blocks where 36.5 were due, …`; empty where nothing was measured. */
  readonly measured: string;
  readonly reason: string;
  /** The length of its window, `24 h`; empty where none was tested. */
  readonly after: string;
  /**
   * The length of the window that the claim itself names, `30 d`; empty where it names none or nothing was measured.
   */
  readonly own: string;
}

/** One claim in finished words: what is claimed, by whom, when, and a verdict for each window. */
export interface ClaimView {
  readonly id: string;
  readonly label: string;
  readonly subject: string;
  readonly quantity: string;
  readonly kind: Claim["quantity"];
  /** `15 to 18 %` */
  readonly amount: string;
  readonly text: string;
  /** Who made the claim, and from which day it is known. */
  readonly said: string;
  /** The time of which the claim itself speaks, or that it states none. */
  readonly time: string;
  /** That several places of the collected facts have the claim; empty where one has it. */
  readonly twice: string;
  readonly source: { readonly title: string; readonly url: string } | null;
  readonly verdicts: readonly VerdictView[];
  readonly open: boolean;
}

/** A row of the ledger; `from`, `to` and `width` are percentages of the plot's width. */
export interface LedgerRow {
  readonly id: string;
  readonly claim: ClaimView | null;
  readonly label: string;
  readonly kind: string;
  readonly amount: string;
  readonly from: string;
  readonly to: string;
  readonly width: string;
  /** Whether the claim names a lower bound alone: “more than 10 %”. */
  readonly openEnded: boolean;
  readonly point: boolean;
  /** Whether the interval reaches beyond the axis, on either side. */
  readonly beyond: { readonly left: boolean; readonly right: boolean };
}

/** The claims of one shock on one axis; `none` is the sentence for a shock without claims. */
export interface Ledger {
  readonly title: string;
  /** One group for each claimed quantity, and one for what was measured. */
  readonly groups: readonly { readonly title: string; readonly rows: readonly LedgerRow[] }[];
  /** The heads of the columns of verdicts: `6 h`, `24 h`, `72 h`. */
  readonly windows: readonly string[];
  readonly ticks: readonly { readonly x: string; readonly text: string; readonly anchor: "middle" | "end" }[];
  readonly none: string;
}

/** A count of blocks beside the blocks due, with the odds of such a count by chance. */
export interface LuckRow {
  readonly key: string;
  readonly text: readonly TextPart[];
  readonly odds: string;
}

/** How surely blocks show a loss of `loss` % over `hours` hours, and the smallest loss that they show. */
export interface LensView {
  readonly loss: number;
  readonly hours: number;
  readonly sentence: readonly TextPart[];
  readonly need: string;
  readonly smallest: readonly { readonly after: string; readonly percent: string }[];
  readonly basis: string;
}

/**
 * A retarget as it happened, and as it would have been without the loss of hashrate. The table has a column for each of
 * `days` that the loss may have lasted and a row for each loss, `15 %`, whose cells are the retarget's change in %.
 */
export interface WithoutView {
  readonly happened: readonly TextPart[];
  readonly asked: readonly TextPart[];
  readonly range: string;
  readonly chart: DifficultyChart;
  readonly days: readonly string[];
  readonly rows: readonly { readonly loss: string; readonly cells: readonly string[]; readonly asked: boolean }[];
}

/** Difficulty as steps in a box of 100 × 40 units, y down; every number is in these units. */
export interface DifficultyChart {
  /** The steps, as the `d` of an SVG path. */
  readonly path: string;
  /** Between the difficulty without any loss and with the asked loss, from the retarget to the next one. */
  readonly band: { readonly x: number; readonly width: number; readonly y: number; readonly height: number };
  /** The x of the shock's start; null where it lies before the box. */
  readonly begin: number | null;
  /** The sentence for a screen reader, with both difficulties in T. */
  readonly label: string;
}

/** The exodus of 2021: what its sources said, and hashrate by country and by Chinese province, month by month. */
export interface ExodusView {
  readonly lines: readonly StatedRow[];
  /** The sentence on the months in which Cambridge's sample showed nothing of the country. */
  readonly blind: string;
  /** The sentence on what the counts of shipments are a sample of. */
  readonly sample: string;
  readonly months: readonly string[];
  readonly countries: readonly { readonly name: string; readonly cells: readonly string[] }[];
  readonly provinces: {
    readonly title: string;
    /** The months, then the column of the newest month's shares within China. */
    readonly head: readonly string[];
    readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
  } | null;
}

/**
 * A statement: on connectivity, or from the chronology of the exodus. `drives` marks those that set the drawn state.
 */
export interface StatedRow {
  readonly id: string;
  readonly at: Moment;
  readonly when: string;
  readonly text: string;
  readonly by: string;
  readonly url: string;
  /** The state of connectivity that it states, `down`, or the kind of the chronology's line, `ban`. */
  readonly state: string;
  readonly drives: boolean;
  readonly open: boolean;
}

/** The daily price as a path in a box of 100 × 24 units; `now` is the x of the moment, null outside. */
export interface PriceView {
  readonly path: string;
  readonly now: number | null;
  /** The lowest and the highest price, US dollars, with the first and the last day that are drawn. */
  readonly caption: string;
  /** What was said to have moved the price, and by whom. */
  readonly causes: readonly { readonly text: string; readonly by: string; readonly url: string }[];
}

/** The claims section of the rail; parts that the shock does not have are empty or null. */
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

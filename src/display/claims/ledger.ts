import { replays } from "../../facts/replays.ts";
import type { Claim, MiningEvent } from "../../facts/types.ts";
import { HOUR } from "../../kit/time.ts";
import { answersAmong, shareInItsMonth } from "../../model/claims/answers.ts";
import { isDated } from "../../model/claims/shock.ts";
import { USUAL_WINDOWS, type Verdict, verdictsOn } from "../../model/claims/verdict.ts";
import type { NetLoss } from "../../model/network/hashrate.ts";
import { claimsWords as words } from "../../words/claims.ts";
import { dateText, dayWords } from "../format/dates.ts";
import { countText, fixed, numberPrinter, withSign } from "../format/numbers.ts";
import { ready } from "../frame/reading.ts";
import { type ClaimsContext, percentOf } from "./context.ts";
import type { ClaimView, Ledger, LedgerRow, VerdictView } from "./types.ts";

const windows = USUAL_WINDOWS.map((hours) => words.lens.after(countText(hours)));

/**
 * The claims in % on one axis, by quantity, and under them the intervals measured from blocks; no groups without a
 * shock.
 */
export function ledgerOf(context: ClaimsContext): Ledger {
  if (context.facts.claims.state !== "ready" || context.shock === null)
    return { title: "", groups: [], ticks: [], windows, none: "" };
  const claims = answersAmong(context.claims).toSorted((a, b) => middle(a) - middle(b));
  const later = laterShare(context);
  const values = [...claims.flatMap(({ low, high }) => [low, high]), later].filter((value) => value !== null);
  const none = context.choices.known === "now" ? words.ledger.none : words.ledger.noneYet;
  if (values.length === 0) return { title: words.ledger.title(countText(0)), groups: [], ticks: [], windows, none };
  const scale = scaleOf(
    values,
    measuredOf(context).map(({ high }) => high),
  );
  const of = (quantity: string) =>
    claims.filter((claim) => claim.quantity === quantity).map((claim) => rowOf(claim, context, scale));
  const shares = [...of("country-share"), ...(later === null ? [] : [laterRow(later, context, scale)])];
  const { groups } = words.ledger;
  const lost = claims.some(({ quantity }) => quantity.endsWith("-loss"));
  const all = [
    { title: groups["network-loss"], rows: of("network-loss") },
    { title: groups["pool-loss"], rows: of("pool-loss") },
    { title: groups["country-share"], rows: shares },
    { title: groups.measured, rows: chainRows(context, scale) },
  ];
  return {
    title: lost ? words.ledger.title(countText(claims.length + (later === null ? 0 : 1))) : words.ledger.noLoss,
    groups: all.filter(({ rows }) => rows.length > 0),
    ticks: scale.ticks.map((value) => {
      const at = scale.at(value);
      return {
        x: percentOf(at),
        text: `${countText(value)} %`,
        anchor: at > nearEdge ? ("end" as const) : ("middle" as const),
      };
    }),
    windows,
    none: "",
  };
}

/** A claim as its card shows it, with a verdict for each window. */
export function claimView(claim: Claim, context: ClaimsContext): ClaimView {
  const { locale, shock } = context;
  const press = ready(context.facts.sources)?.press[claim.source];
  const start = shock !== null && isDated(shock) ? shock.start : null;
  const verdicts = verdictsOn(claim, start, { loss: context.measure, level: context.level });
  return {
    id: claim.id,
    label: claim.label,
    subject: claim.subject,
    quantity: words.quantities[claim.quantity],
    kind: claim.quantity,
    amount: claimedAmount(claim, context.locale),
    text: claim.text,
    said: words.said(claim.by, dayWords(Date.parse(claim.published), locale)),
    time: claim.stated === "" ? words.noTime : words.ownTime(claim.stated),
    twice: words.twice(countText(claim.places)),
    source: press === undefined ? null : { title: press.title, url: press.url },
    verdicts: verdicts.map((verdict) => verdictView(verdict, claim, context)),
    open: context.choices.openItem === claim.id,
  };
}

function verdictView({ finding, hours, measured, level }: Verdict, claim: Claim, context: ClaimsContext): VerdictView {
  const { numbers } = context;
  const said = finding === "another quantity" ? words.reasons[finding][claim.quantity] : words.reasons[finding];
  const reason = finding === "no blocks" ? (withoutBlocks(context) ?? said) : said;
  const length = hours === null ? "" : lengthOf(hours);
  return {
    finding: words.findings[finding],
    glyph: words.glyphs[finding],
    tone: finding.replaceAll(" ", "-"),
    measured: measured === null ? levelWords(length, level, numbers) : measuredWords(length, measured, claim, numbers),
    reason,
    after: length,
    own: claim.window === null || (measured ?? level ?? null) === null ? "" : length,
  };
}

const measuredWords = (length: string, measured: NetLoss, claim: Claim, numbers: ClaimsContext["numbers"]): string =>
  words.reasons.window(
    length,
    numbers.whole(measured.blocks),
    numbers.amount(measured.due),
    bound(measured.low, claim, numbers),
    bound(measured.high, claim, numbers),
  );

const levelWords = (length: string, level: Verdict["level"], { amount, whole }: ClaimsContext["numbers"]): string =>
  level === undefined
    ? ""
    : words.reasons.level(length, whole(level.blocks), amount(level.hashrate), amount(level.low), amount(level.high));

/** A window's length: hours up to three days, days beyond. */
const lengthOf = (hours: number): string =>
  hours <= 72 ? words.lens.after(countText(hours)) : words.afterDays(countText(Math.round(hours / 24)));

/** Why no claim can be measured; null where the block file is there. */
function withoutBlocks({ facts: { blocks } }: ClaimsContext): string | null {
  if (blocks.state === "ready") return null;
  return blocks.state === "failed" ? words.reasons.failed(blocks.reason) : words.reasons.coming;
}

/** Part of the axis, 0–1, from which on a centred label would reach into the column of verdicts. */
const nearEdge = 0.9;
/** Percentage points by which the axis begins below a measured interval that ends below every claim. */
const room = 5;

interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /**
   * The position of a value in % on the axis, from 0 at the left to 1 at the right; a value off the axis gets the
   * nearer end.
   */
  at(value: number): number;
}

/** The axis from the lowest claim to the highest; it begins lower where the blocks allow only less than every claim. */
function scaleOf(values: readonly number[], allowed: readonly number[]): Scale {
  const least = Math.min(...values);
  const most = Math.min(...allowed);
  const low = Math.floor(most < least ? most - room : least);
  const high = Math.max(low + 2, Math.ceil(Math.max(...values)));
  const step = [1, 2, 5, 10, 15, 20].find((one) => (high - low) / one <= 2.5) ?? 50;
  const first = Math.ceil(low / step);
  const ticks = Array.from({ length: Math.floor(high / step) - first + 1 }, (_, index) => (first + index) * step);
  const at = (value: number) => Math.min(1, Math.max(0, (value - low) / (high - low)));
  return { low, high, ticks, at };
}

function rowOf(claim: Claim, context: ClaimsContext, scale: Scale): LedgerRow {
  const view = claimView(claim, context);
  const from = scale.at(claim.low ?? scale.low);
  const to = scale.at(claim.high ?? scale.high);
  return {
    id: claim.id,
    claim: view,
    label: claim.label,
    kind: claim.quantity,
    amount: view.amount,
    from: percentOf(from),
    to: percentOf(to),
    width: percentOf(to - from),
    openEnded: claim.high === null,
    point: claim.low === claim.high,
    beyond: { left: false, right: false },
  };
}

/**
 * The share in % that Cambridge's map of the shock's own month gives the shock's country, for a shock that an hourly
 * replay shows. Null for any other shock, and where no such map exists or is known.
 */
export function laterShare({ shock, facts, choices }: ClaimsContext): number | null {
  const hashrate = ready(facts.hashrate);
  if (shock === null || !isHourly(shock) || hashrate === null) return null;
  return shareInItsMonth(hashrate, shock, choices.known, choices.at)?.share ?? null;
}

const isHourly = ({ id }: MiningEvent): boolean =>
  replays.some(({ step, events }) => step === "hour" && events.includes(id));

function laterRow(share: number, context: ClaimsContext, scale: Scale): LedgerRow {
  const at = percentOf(scale.at(share));
  const amount = words.amount(figure(share, context), figure(share, context), "%");
  const label = words.ledger.ownMonth(dateText(context.shock?.start ?? Number.NaN, "shortMonthYear", context.locale));
  const within = { openEnded: false, point: true, beyond: { left: false, right: false }, width: percentOf(0) };
  const base = { claim: null, kind: "reported", ...within };
  return { ...base, id: "cambridge-now", label, amount, from: at, to: at };
}

/** A row for each usual window: the interval of the net loss that the blocks allow. */
function chainRows(context: ClaimsContext, scale: Scale): readonly LedgerRow[] {
  const { numbers } = context;
  return measuredOf(context).map(({ hours, low, high }) => {
    const [left, right] = [scale.at(low), scale.at(high)];
    return {
      id: `chain-${hours}`,
      claim: null,
      label: words.ledger.chain(countText(hours), numbers.signed(Math.round(low)), numbers.signed(Math.round(high))),
      kind: "measured",
      amount: "",
      from: percentOf(left),
      to: percentOf(right),
      width: percentOf(right - left),
      openEnded: false,
      point: false,
      beyond: { left: low < scale.low, right: high > scale.high },
    };
  });
}

/** The net loss over each usual window from the shock's start; windows that cannot be measured are left out. */
export function measuredOf({ shock, measure }: ClaimsContext): readonly (NetLoss & { readonly hours: number })[] {
  if (shock === null || !isDated(shock)) return [];
  return USUAL_WINDOWS.flatMap((hours) => {
    const measured = measure(shock.start, shock.start + hours * HOUR);
    return measured === null ? [] : [{ ...measured, hours }];
  });
}

/** A claim's figure or range with its unit, as its source printed it: `15 to 18 %`, `more than 10 %`. */
export function claimedAmount({ low, high, unit }: Claim, locale: string): string {
  const print = (value: number | null) => (value === null ? null : figure(value, { locale }));
  return words.amount(print(low), print(high), unit);
}

/** Prints a claimed figure as its source printed it: no decimal is added. */
const figure = (value: number, { locale }: Pick<ClaimsContext, "locale">): string =>
  numberPrinter(locale, { maximumFractionDigits: 2 })(value);

/** A bound with one decimal; with two where it lies within 0.1 of the claim, which one decimal could hide. */
function bound(value: number, { low, high }: Claim, numbers: ClaimsContext["numbers"]): string {
  const near = [low, high].some((claimed) => claimed !== null && Math.abs(claimed - value) < 0.1);
  return near ? withSign(value, fixed(Math.abs(value), 2)) : numbers.signed(value);
}

const middle = ({ low, high }: Claim): number => ((low ?? high ?? 0) + (high ?? low ?? 0)) / 2;

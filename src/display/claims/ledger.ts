import type { Claim } from "../../facts/types.ts";
import { HOUR } from "../../kit/time.ts";
import { isDated } from "../../model/claims/shock.ts";
import { USUAL_WINDOWS, type Verdict, verdictsOn } from "../../model/claims/verdict.ts";
import type { NetLoss } from "../../model/network/hashrate.ts";
import { cbeciId, sharesAt } from "../../model/shares/shares.ts";
import { hours as words } from "../../words/claims.ts";
import { dayWords } from "../format/dates.ts";
import { numberPrinter, withSign } from "../format/numbers.ts";
import { ready } from "../frame/reading.ts";
import { type HoursDesk, percentOf } from "./desk.ts";
import type { ClaimView, Ledger, LedgerRow, VerdictView } from "./types.ts";

const shutdown = "kz-shutdown-2022";

const windows = USUAL_WINDOWS.map((hours) => words.lens.after(hours));

/** Every claim of a loss or a share on one axis, the chain's own intervals under them. */
export function ledgerOf(desk: HoursDesk): Ledger {
  if (desk.facts.claims.state !== "ready" || desk.shock === null)
    return { title: "", groups: [], ticks: [], windows, none: "" };
  const claims = desk.claims
    .filter(({ unit, quantity, subject }) => unit === "%" && (quantity !== "pool-loss" || subject === "pools"))
    .toSorted((a, b) => middle(a) - middle(b));
  const later = laterShare(desk);
  const values = [...claims.flatMap(({ low, high }) => [low, high]), later].filter((value) => value !== null);
  const none = desk.choices.known === "now" ? words.ledger.none : words.ledger.noneYet;
  if (values.length === 0) return { title: words.ledger.title(0), groups: [], ticks: [], windows, none };
  const scale = scaleOf(
    values,
    measuredOf(desk).map(({ high }) => high),
  );
  const of = (quantity: string) =>
    claims.filter((claim) => claim.quantity === quantity).map((claim) => rowOf(claim, desk, scale));
  const shares = [...of("country-share"), ...(later === null ? [] : [laterRow(later, desk, scale)])];
  const { groups } = words.ledger;
  const lost = claims.some(({ quantity }) => quantity.endsWith("-loss"));
  const all = [
    { title: groups["network-loss"], rows: of("network-loss") },
    { title: groups["pool-loss"], rows: of("pool-loss") },
    { title: groups["country-share"], rows: shares },
    { title: groups.measured, rows: chainRows(desk, scale) },
  ];
  return {
    title: lost ? words.ledger.title(claims.length + (later === null ? 0 : 1)) : words.ledger.noLoss,
    groups: all.filter(({ rows }) => rows.length > 0),
    ticks: scale.ticks.map((value) => {
      const at = scale.at(value);
      return { x: percentOf(at), text: `${value} %`, anchor: at > nearEdge ? ("end" as const) : ("middle" as const) };
    }),
    windows,
    none: "",
  };
}

/** A claim with its verdicts, for its card. */
export function claimView(claim: Claim, desk: HoursDesk): ClaimView {
  const { locale, shock } = desk;
  const press = ready(desk.facts.sources)?.press[claim.source];
  const start = shock !== null && isDated(shock) ? shock.start : null;
  const verdicts = verdictsOn(claim, start, { loss: desk.measure, level: desk.level });
  return {
    id: claim.id,
    label: claim.label,
    subject: claim.subject,
    quantity: words.quantities[claim.quantity],
    kind: claim.quantity,
    amount: claimedAmount(claim, desk.locale),
    text: claim.text,
    said: words.said(claim.by, dayWords(Date.parse(claim.published), locale)),
    time: claim.stated === "" ? words.noTime : words.ownTime(claim.stated),
    twice: words.twice(claim.places),
    source: press === undefined ? null : { title: press.title, url: press.url },
    verdicts: verdicts.map((verdict) => verdictView(verdict, claim, desk)),
    open: desk.choices.openItem === claim.id,
  };
}

function verdictView({ finding, hours, measured, level }: Verdict, claim: Claim, desk: HoursDesk): VerdictView {
  const { numbers } = desk;
  const said = finding === "another quantity" ? words.reasons[finding][claim.quantity] : words.reasons[finding];
  const reason = finding === "no blocks" ? (withoutBlocks(desk) ?? said) : said;
  const length = hours === null ? "" : hours <= 72 ? `${hours} h` : `${Math.round(hours / 24)} d`;
  return {
    finding: words.findings[finding],
    glyph: words.glyphs[finding],
    tone: finding.replaceAll(" ", "-"),
    measured: measured === null ? levelWords(length, level, numbers) : lossWords(length, measured, claim, numbers),
    reason,
    own: claim.window === null || (measured ?? level ?? null) === null ? "" : length,
  };
}

const lossWords = (length: string, measured: NetLoss, claim: Claim, numbers: HoursDesk["numbers"]): string =>
  words.reasons.window(
    length,
    measured.blocks,
    numbers.amount(measured.due),
    bound(measured.low, claim, numbers),
    bound(measured.high, claim, numbers),
  );

const levelWords = (length: string, level: Verdict["level"], { amount }: HoursDesk["numbers"]): string =>
  level === undefined
    ? ""
    : words.reasons.level(length, level.blocks, amount(level.hashrate), amount(level.low), amount(level.high));

/** Why nothing can be measured anywhere; null where the blocks are there. */
function withoutBlocks({ facts: { blocks } }: HoursDesk): string | null {
  if (blocks.state === "ready") return null;
  return blocks.state === "failed" ? words.reasons.failed(blocks.reason) : words.reasons.coming;
}

/** From here on half a label would lie over the verdicts. */
const nearEdge = 0.9;
/** Per cent that an interval reaches into the axis where it ends below every claim. */
const room = 5;

interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** 0 left to 1 right; what lies outside stands at the edge. */
  at(value: number): number;
}

/** From the lowest claim to the highest; further down where the blocks allow only less than any claim. */
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

function rowOf(claim: Claim, desk: HoursDesk, scale: Scale): LedgerRow {
  const view = claimView(claim, desk);
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

/** The month of the Kazakh blackout, as CBECI dates it; `words.ledger.known` says it. */
const blackout = "2022-01";

/** What Cambridge's map says now of the month of the Kazakh blackout; null elsewhere, and while it is not yet known. */
function laterShare({ shock, facts, choices }: HoursDesk): number | null {
  const hashrate = ready(facts.hashrate);
  if (shock?.id !== shutdown || hashrate === null) return null;
  const picture = sharesAt(hashrate, shock.start, choices.known, cbeciId, choices.at);
  return picture?.period === blackout ? (picture.share.get("KAZ") ?? null) : null;
}

function laterRow(share: number, desk: HoursDesk, scale: Scale): LedgerRow {
  const at = percentOf(scale.at(share));
  const amount = words.amount(figure(share, desk), figure(share, desk), "%");
  const label = words.ledger.known;
  const within = { openEnded: false, point: true, beyond: { left: false, right: false }, width: percentOf(0) };
  const base = { claim: null, kind: "reported", ...within };
  return { ...base, id: "cambridge-now", label, amount, from: at, to: at };
}

/** The chain's own answer over each of the usual windows that has passed. */
function chainRows(desk: HoursDesk, scale: Scale): readonly LedgerRow[] {
  const { numbers } = desk;
  return measuredOf(desk).map(({ hours, low, high }) => {
    const [left, right] = [scale.at(low), scale.at(high)];
    return {
      id: `chain-${hours}`,
      claim: null,
      label: words.ledger.chain(hours, numbers.signed(Math.round(low)), numbers.signed(Math.round(high))),
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

/** The net loss over each of the usual windows from the start. */
function measuredOf({ shock, measure }: HoursDesk): readonly (NetLoss & { readonly hours: number })[] {
  if (shock === null || !isDated(shock)) return [];
  return USUAL_WINDOWS.flatMap((hours) => {
    const measured = measure(shock.start, shock.start + hours * HOUR);
    return measured === null ? [] : [{ ...measured, hours }];
  });
}

/** A claim's figure or range with its unit, as it was printed: `15 to 18 %`, `more than 10 %`. */
export function claimedAmount({ low, high, unit }: Claim, locale: string): string {
  const print = (value: number | null) => (value === null ? null : figure(value, { locale }));
  return words.amount(print(low), print(high), unit);
}

/** Claims stand as they were printed: no decimal is added. */
const figure = (value: number, { locale }: Pick<HoursDesk, "locale">): string =>
  numberPrinter(locale, { maximumFractionDigits: 2 })(value);

/** A bound with one decimal, or two where that alone tells it from the claim. */
function bound(value: number, { low, high }: Claim, numbers: HoursDesk["numbers"]): string {
  const near = [low, high].some((claimed) => claimed !== null && Math.abs(claimed - value) < 0.1);
  return near ? withSign(value, Math.abs(value).toFixed(2)) : numbers.signed(value);
}

const middle = ({ low, high }: Claim): number => ((low ?? high ?? 0) + (high ?? low ?? 0)) / 2;

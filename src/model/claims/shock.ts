import type { Claim, MiningEvent, Moment, Precision } from "../../facts/types.ts";
import { DAY } from "../../kit/time.ts";

/** Kinds of events that can take hashrate off the network. */
const shockKinds: ReadonlySet<string> = new Set([
  "outage",
  "shutdown",
  "internet-shutdown",
  "weather",
  "war",
  "ban",
  "power-shortage",
]);
const timed: ReadonlySet<Precision> = new Set(["minute", "hour", "day"]);
/** How long after its start a shock is still what a moment is about. */
const echo = 14 * DAY;

/** Events that may have taken hashrate off the network and whose day is known, ascending by start. */
export function shocksOf(events: readonly MiningEvent[]): readonly MiningEvent[] {
  return events.filter((event) => shockKinds.has(event.kind) && isDated(event));
}

/** Whether an event has a day from which hours can be counted. */
export const isDated = ({ precision }: Pick<MiningEvent, "precision">): boolean => timed.has(precision);

/**
 * The shock that a moment is about: the one asked for, or whose claim is, where it begins within the span; else the
 * last of which a loss was claimed that began in the span or the fortnight before; else the next such in the span; else
 * any that began in the fortnight before. Null where there is none.
 */
export function shockAt(
  events: readonly MiningEvent[],
  claims: readonly Claim[],
  at: Moment,
  span: { readonly from: Moment; readonly to: Moment },
  asked: string | null,
): MiningEvent | null {
  const shocks = shocksOf(events);
  const named = claims.find(({ id }) => id === asked)?.event ?? asked;
  const spokenOf = new Set(claims.map(({ event }) => event));
  const may = (event: MiningEvent) => spokenOf.has(event.id) || shockKinds.has(event.kind);
  const wanted = events.find((one) => one.id === named && may(one) && one.start >= span.from && one.start <= span.to);
  if (wanted !== undefined) return wanted;
  const lost = new Set(claims.filter(({ quantity }) => quantity.endsWith("-loss")).map(({ event }) => event));
  const since = Math.min(span.from, at - echo);
  const told = shocks.findLast(({ id, start }) => start <= at && start >= since && lost.has(id));
  const next = shocks.find(({ id, start }) => start > at && start <= span.to && lost.has(id));
  return told ?? next ?? shocks.findLast(({ start }) => start <= at && at < start + echo) ?? null;
}

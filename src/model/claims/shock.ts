import type { Claim, MiningEvent, Moment, Precision } from "../../facts/types.ts";
import { DAY } from "../../kit/time.ts";

/** Kinds of events that can take hashrate off the network. */
const lossKinds: ReadonlySet<string> = new Set([
  "outage",
  "shutdown",
  "internet-shutdown",
  "weather",
  "war",
  "ban",
  "power-shortage",
]);
const timed: ReadonlySet<Precision> = new Set(["minute", "hour", "day"]);
/** How long after its start a shock still is the subject of a moment, in milliseconds. */
const echo = 14 * DAY;

/** Events that may have taken hashrate off the network and whose day is known, ascending by start. */
export function shocksOf(events: readonly MiningEvent[]): readonly MiningEvent[] {
  return events.filter((event) => lossKinds.has(event.kind) && isDated(event));
}

/** Whether the start of an event is known to the day or better, so that hours can be counted from it. */
export const isDated = ({ precision }: Pick<MiningEvent, "precision">): boolean => timed.has(precision);

/**
 * The shock that a moment is about, or null: first the event `asked`, or the event of the claim `asked`, if it begins
 * within the span; else the last shock with a claimed loss that began in the span or the fortnight before the moment;
 * else the next such shock in the span; else any shock that began in the fortnight before.
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
  const may = (event: MiningEvent) => spokenOf.has(event.id) || lossKinds.has(event.kind);
  const wanted = events.find((one) => one.id === named && may(one) && one.start >= span.from && one.start <= span.to);
  if (wanted !== undefined) return wanted;
  const lost = new Set(claims.filter(({ quantity }) => quantity.endsWith("-loss")).map(({ event }) => event));
  const since = Math.min(span.from, at - echo);
  const last = shocks.findLast(({ id, start }) => start <= at && start >= since && lost.has(id));
  const next = shocks.find(({ id, start }) => start > at && start <= span.to && lost.has(id));
  return last ?? next ?? shocks.findLast(({ start }) => start <= at && at < start + echo) ?? null;
}

import type { ConnectivityItem, Moment } from "../../facts/types.ts";
import { DAY } from "../../kit/time.ts";
import { statedIn } from "../../model/replays/replays.ts";
import { timeline } from "../../words/timeline/timeline.ts";
import { momentWords } from "../format/dates.ts";
import { plainNumber } from "../format/numbers.ts";
import { knownEvents } from "../frame/known.ts";
import type { ClaimsContext } from "./context.ts";
import { statementId } from "./statement-id.ts";
import type { StatedRow } from "./types.ts";

/** Starts of an outage from half an hour before to three hours after the shock's start count as the same start. */
const beginning = { before: DAY / 48, after: DAY / 8 } as const;

/** The statements on connectivity from three days before an internet shutdown to a fortnight after; else empty. */
export function statedRows(context: ClaimsContext): readonly StatedRow[] {
  const { shock } = context;
  const events = knownEvents(context.facts, context.choices);
  const items = events === null ? [] : statedIn(events);
  if (shock === null || shock.kind !== "internet-shutdown") return [];
  const until = shock.start + 14 * DAY;
  const around = items.filter(({ from }) => from > shock.start - 3 * DAY && from <= until);
  return around.map((item) => rowOf(item, context));
}

/** The statements that say at which time the country went offline; statements that name a day alone are left out. */
export function startRows(context: ClaimsContext): readonly StatedRow[] {
  const { shock } = context;
  if (shock === null) return [];
  const near = (at: Moment) => at >= shock.start - beginning.before && at <= shock.start + beginning.after;
  return statedRows(context).filter(({ at, state }) => state === "down" && at % DAY !== 0 && near(at));
}

function rowOf(item: ConnectivityItem, { choices, locale }: ClaimsContext): StatedRow {
  const id = statementId(item);
  const level = item.value === null ? "" : ` (${plainNumber(item.value)} ${item.unit})`;
  return {
    id,
    at: item.from,
    when:
      item.from % DAY === 0 ? `${momentWords(item.from, locale)}: ${item.precision}` : momentWords(item.from, locale),
    text: `${timeline.states[item.state]}, ${item.scope}${level}: ${item.statement}`,
    by: item.by,
    url: item.url,
    state: item.state,
    drives: item.drives,
    open: choices.openItem === id,
  };
}

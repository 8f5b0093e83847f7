import type { Exodus, Replay } from "../../facts/replays.ts";
import type { ChronicleItem, HashrateFacts } from "../../facts/types.ts";
import { addMonths, DAY } from "../../kit/time.ts";
import { followedIn } from "../../model/replays/replays.ts";
import { provincesAt } from "../../model/shares/shares.ts";
import { isKnown } from "../../model/then/known.ts";
import { replayShown } from "../../state/replays.ts";
import { claimsWords as words } from "../../words/claims.ts";
import { listed } from "../../words/list.ts";
import type { ClaimsContext } from "../claims/context.ts";
import type { ExodusView, StatedRow } from "../claims/types.ts";
import { dateText, momentWords, periodWords, publishedWords, shortDay } from "../format/dates.ts";
import { numberPrinter } from "../format/numbers.ts";
import { knownEvents } from "../frame/known.ts";
import { ready } from "../frame/reading.ts";
import { placeNamesOf } from "../headline/context.ts";

/**
 * Months before the replay's first day from which on lines are listed: announcements of that time led to the exodus.
 */
const monthsBefore = 2;

/** The exodus: its sources' lines, and hashrate by country and province. Null outside the replay of an exodus. */
export function exodusOf(context: ClaimsContext): ExodusView | null {
  const hashrate = ready(context.facts.hashrate);
  const replay = replayShown(context.choices);
  const exodus = replay?.exodus;
  if (hashrate === null || replay === null || exodus === undefined) return null;
  const shown = exodus.compared.filter((month) => isMonthKnown(hashrate, month, context));
  return {
    lines: linesOf(context, replay, exodus.kinds),
    blind: blindOf(hashrate, replay, context),
    sample: words.exodus.sample,
    months: shown.map((month) => periodWords(month, context.locale)),
    countries: countriesOf(hashrate, shown, context),
    provinces: exodus.provinces ? provincesOf(hashrate, replay, exodus.compared[0] ?? "", context) : null,
  };
}

function isMonthKnown({ cbeci }: HashrateFacts, month: string, { choices }: ClaimsContext): boolean {
  return isKnown(cbeci.published[cbeci.months.indexOf(month)] ?? "", choices.at, choices.known);
}

function linesOf(
  { facts, choices, locale }: ClaimsContext,
  replay: Replay,
  kinds: Exodus["kinds"],
): readonly StatedRow[] {
  const press = ready(facts.sources)?.press ?? {};
  const events = knownEvents(facts, choices);
  const items = events === null ? [] : followedIn(events, replay).lines;
  const from = addMonths(replay.span.from, -monthsBefore);
  const lines = items.filter(({ kind, at }) => kinds.includes(kind) && at >= from && at <= replay.span.to);
  return lines.map((item) => ({
    id: item.id,
    at: item.at,
    when:
      item.precision === "month"
        ? periodWords(new Date(item.at).toISOString().slice(0, 7), locale)
        : whenOf(item, locale),
    text: textOf(item, locale),
    by: item.by,
    url: press[item.source]?.url ?? "",
    state: item.kind,
    drives: item.kind === "flow",
    open: choices.openItem === item.id,
  }));
}

const whenOf = ({ at }: ChronicleItem, locale: string): string =>
  at % DAY === 0 ? shortDay(at, locale) : momentWords(at, locale);

function textOf({ text, low, unit, kind }: ChronicleItem, locale: string): string {
  if (kind !== "flow" || low === null) return text;
  return `${text}: ${numberPrinter(locale, {})(low)} ${unit}`;
}

/** The sentence on the months for which CBECI reported zero, and on the month in which the share came back. */
function blindOf(hashrate: HashrateFacts, { place }: Replay, context: ClaimsContext): string {
  const { cbeci } = hashrate;
  const shares = cbeci.share[cbeci.places.indexOf(place)] ?? [];
  const zeros = cbeci.months.filter((month, index) => shares[index] === 0 && isMonthKnown(hashrate, month, context));
  if (zeros.length === 0) return words.exodus.blindYet;
  const country = placeNamesOf(ready(context.facts.places) ?? [], context.locale)(place);
  const names = zeros.map((month) => periodWords(month, context.locale));
  const zero = listed(names);
  const back = cbeci.months.findIndex((month, index) => month > (zeros.at(-1) ?? "") && (shares[index] ?? 0) > 0);
  const month = cbeci.months[back];
  if (month === undefined || !isMonthKnown(hashrate, month, context)) return words.exodus.blindThen(country, zero);
  const share = context.numbers.share(shares[back] ?? 0);
  const published = publishedWords(cbeci.published[back] ?? "", context.locale);
  return words.exodus.blind(country, zero, periodWords(month, context.locale), share, published);
}

function countriesOf(
  { cbeci }: HashrateFacts,
  shown: readonly string[],
  context: ClaimsContext,
): ExodusView["countries"] {
  const nameOf = placeNamesOf(ready(context.facts.places) ?? [], context.locale);
  return cbeci.places
    .filter((place) => place !== "OTHER")
    .map((place) => {
      const row = cbeci.hashrate[cbeci.places.indexOf(place)] ?? [];
      const cells = shown.map((month) => {
        const value = row[cbeci.months.indexOf(month)] ?? null;
        return value === null ? words.exodus.unknown : context.numbers.amount(value);
      });
      return { name: nameOf(place), cells };
    });
}

/** Shares of the country's provinces from the month `from` on, %, sorted by the first month; null where none is public. */
function provincesOf(
  hashrate: HashrateFacts,
  { place }: Replay,
  from: string,
  context: ClaimsContext,
): ExodusView["provinces"] {
  const { choices, locale, numbers } = context;
  const { months, published, names, ofWorld } = hashrate.provinces;
  const shown = months.flatMap((month, index) =>
    month >= from && isKnown(published[index] ?? "", choices.at, choices.known) ? [index] : [],
  );
  const [first] = shown;
  if (first === undefined) return null;
  const found = provincesAt(hashrate, choices.at, choices.known);
  const ofCountry = new Map(found?.rows.map((row) => [row.name, numbers.share(row.ofChina)]));
  const country = placeNamesOf(ready(context.facts.places) ?? [], locale)(place);
  const monthOf = (index: number) => dateText(Date.parse(months[index] ?? ""), "month", locale);
  const order = names.map((_, row) => row).sort((a, b) => (ofWorld[b]?.[first] ?? 0) - (ofWorld[a]?.[first] ?? 0));
  return {
    title: words.exodus.provinces(country, monthOf(first), monthOf(shown.at(-1) ?? first)),
    head: [
      ...shown.map(monthOf),
      words.exodus.ofCountry(country, found === null ? "" : dateText(Date.parse(found.period), "month", locale)),
    ],
    rows: order.map((row) => ({
      name: names[row] ?? "",
      cells: [
        ...shown.map((index) => {
          const share = ofWorld[row]?.[index] ?? null;
          return share === null ? words.exodus.unknown : numbers.share(share);
        }),
        ofCountry.get(names[row] ?? "") ?? words.exodus.unknown,
      ],
    })),
  };
}

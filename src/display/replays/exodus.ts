import type { Replay } from "../../facts/replays.ts";
import type { ChronicleItem, HashrateFacts } from "../../facts/types.ts";
import { addMonths, DAY } from "../../kit/time.ts";
import { followedIn } from "../../model/replays/replays.ts";
import { provincesAt } from "../../model/shares/shares.ts";
import { isKnown } from "../../model/then/known.ts";
import { replayShown } from "../../state/replays.ts";
import { hours as words } from "../../words/claims.ts";
import { listed } from "../../words/list.ts";
import type { HoursDesk } from "../claims/desk.ts";
import type { ExodusView, StatedRow } from "../claims/types.ts";
import { dateText, momentWords, periodWords, publishedWords, shortDay } from "../format/dates.ts";
import { numberPrinter } from "../format/numbers.ts";
import { knownEvents } from "../frame/known.ts";
import { ready } from "../frame/reading.ts";
import { placeNamesOf } from "../headline/desk.ts";

const told: ReadonlySet<string> = new Set(["ban", "regulation", "shutdown", "outage", "flow"]);
/** Announcements that led to it. */
const monthsBefore = 2;
/** The first is the last before the crackdown; provinces are shown from it on. */
const compared = ["2021-04", "2021-06", "2021-08", "2022-01"] as const;

/** Announcements, shipments and countries before and after, during the replay of an exodus; null elsewhere. */
export function exodusOf(desk: HoursDesk): ExodusView | null {
  const hashrate = ready(desk.facts.hashrate);
  const replay = replayShown(desk.choices);
  if (hashrate === null || replay?.step !== "day") return null;
  const shown = compared.filter((month) => known(hashrate, month, desk));
  return {
    lines: linesOf(desk, replay),
    blind: blindOf(hashrate, replay, desk),
    sample: words.exodus.sample,
    months: shown.map((month) => periodWords(month, desk.locale)),
    countries: countriesOf(hashrate, shown, desk),
    provinces: provincesOf(hashrate, desk),
  };
}

function known({ cbeci }: HashrateFacts, month: string, { choices }: HoursDesk): boolean {
  return isKnown(cbeci.published[cbeci.months.indexOf(month)] ?? "", choices.at, choices.known);
}

function linesOf({ facts, choices, locale }: HoursDesk, replay: Replay): readonly StatedRow[] {
  const press = ready(facts.sources)?.press ?? {};
  const events = knownEvents(facts, choices);
  const items = events === null ? [] : followedIn(events, replay).lines;
  const from = addMonths(replay.span.from, -monthsBefore);
  const lines = items.filter(({ kind, at }) => told.has(kind) && at >= from && at <= replay.span.to);
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

/** The reported zero and its undoing, in the words of the months that are known. */
function blindOf(hashrate: HashrateFacts, { place }: Replay, desk: HoursDesk): string {
  const { cbeci } = hashrate;
  const shares = cbeci.share[cbeci.places.indexOf(place)] ?? [];
  const zeros = cbeci.months.filter((month, index) => shares[index] === 0 && known(hashrate, month, desk));
  if (zeros.length === 0) return words.exodus.blindYet;
  const names = zeros.map((month) => periodWords(month, desk.locale));
  const zero = listed(names);
  const back = cbeci.months.findIndex((month, index) => month > (zeros.at(-1) ?? "") && (shares[index] ?? 0) > 0);
  const month = cbeci.months[back];
  if (month === undefined || !known(hashrate, month, desk)) return words.exodus.blindThen(zero);
  const share = desk.numbers.share(shares[back] ?? 0);
  const published = publishedWords(cbeci.published[back] ?? "", desk.locale);
  return words.exodus.blind(zero, periodWords(month, desk.locale), share, published);
}

function countriesOf({ cbeci }: HashrateFacts, shown: readonly string[], desk: HoursDesk): ExodusView["countries"] {
  const nameOf = placeNamesOf(ready(desk.facts.places) ?? [], desk.locale);
  return cbeci.places
    .filter((place) => place !== "OTHER")
    .map((place) => {
      const row = cbeci.hashrate[cbeci.places.indexOf(place)] ?? [];
      const cells = shown.map((month) => {
        const value = row[cbeci.months.indexOf(month)] ?? null;
        return value === null ? words.exodus.unknown : desk.numbers.amount(value);
      });
      return { name: nameOf(place), cells };
    });
}

/** The months of the exodus that the provinces are known for, side by side; the largest of the first month first. */
function provincesOf(hashrate: HashrateFacts, desk: HoursDesk): ExodusView["provinces"] {
  const { choices, locale, numbers } = desk;
  const { months, published, names, ofWorld } = hashrate.provinces;
  const shown = months.flatMap((month, index) =>
    month >= compared[0] && isKnown(published[index] ?? "", choices.at, choices.known) ? [index] : [],
  );
  const [first] = shown;
  if (first === undefined) return null;
  const found = provincesAt(hashrate, choices.at, choices.known);
  const ofChina = new Map(found?.rows.map((row) => [row.name, numbers.share(row.ofChina)]));
  const order = names.map((_, row) => row).sort((a, b) => (ofWorld[b]?.[first] ?? 0) - (ofWorld[a]?.[first] ?? 0));
  return {
    title: words.exodus.provinces,
    head: [
      ...shown.map((index) => dateText(Date.parse(months[index] ?? ""), "month", locale)),
      words.exodus.ofChina(found === null ? "" : dateText(Date.parse(found.period), "month", locale)),
    ],
    rows: order.map((row) => ({
      name: names[row] ?? "",
      cells: [
        ...shown.map((index) => {
          const share = ofWorld[row]?.[index] ?? null;
          return share === null ? words.exodus.unknown : numbers.share(share);
        }),
        ofChina.get(names[row] ?? "") ?? words.exodus.unknown,
      ],
    })),
  };
}

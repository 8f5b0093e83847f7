import type { Exodus, Replay } from "../../facts/replays.ts";
import type { Moment, NetworkFacts } from "../../facts/types.ts";
import { highestWeek, lowestWeek, weekMean } from "../../model/replays/decline.ts";
import { shareChanges } from "../../model/shares/exposure.ts";
import { cbeciId, type SharePicture, sharesAt } from "../../model/shares/shares.ts";
import { headlines, type TextPart } from "../../words/headline.ts";
import { listed } from "../../words/list.ts";
import { exodusEnds, telling } from "../../words/replays/telling.ts";
import { dayWords, periodWords } from "../format/dates.ts";
import { knownEvents } from "../frame/known.ts";
import { ready } from "../frame/reading.ts";
import { type HeadlineContext, type HeadlineView, networkOf } from "../headline/context.ts";
import { shareHeadline } from "../headline/share.ts";

const words = telling.exodus;
/**
 * The headline names a loss of at least this part, 0–1, of the highest week's hashrate. The standard error of a
 * week's mean is 3.1 %.
 */
const lossWorthSaying = 0.1;
/** How many countries with the largest gains are named. */
const named = 3;

/** Cambridge's maps of an exodus that are known: the month before it, the newest by the moment, and the last of the replay. */
interface Maps {
  readonly first: SharePicture | null;
  readonly now: SharePicture | null;
  readonly last: SharePicture | null;
}

/**
 * The headline of the replay of an exodus. At first it says what will be seen, then how much hashrate the network has
 * lost, at the end how far the country's share fell, by when, and which countries gained. Null where the network's
 * figures are missing.
 */
export function exodusHeadline(context: HeadlineContext, replay: Replay, exodus: Exodus): HeadlineView | null {
  const network = networkOf(context);
  const text = network === null ? null : networkText(network, context);
  if (network === null || text === null) return null;
  const maps = mapsOf(context, replay, exodus);
  const { locale } = context.words;
  const loss = lossSoFar(network, replay, context.choices.at);
  if (loss !== null && loss.part >= lossWorthSaying) {
    const now = shareNow(context, replay, maps);
    const title = words.during(context.numbers.whole(100 * loss.part), dayWords(loss.high.day, locale), now);
    return { title, text: [...gainsText(context, gainsOf(context, maps)), ...text] };
  }
  const fall = fallSince(network, replay, context);
  if (fall === null || fall.part < lossWorthSaying) return ahead(context, replay, maps, text);
  const days = [dayWords(fall.low.day, locale), dayWords(fall.high.day, locale)] as const;
  return after(context, replay, maps, [...words.lowest(share(context, 100 * fall.part), ...days), ...text]);
}

/**
 * The loss up to a moment, 0–1: how much lower the mean hashrate of the week before it is than that of the highest week
 * so far. Null where days are missing.
 */
function lossSoFar(network: NetworkFacts, { span }: Replay, at: Moment) {
  const high = highestWeek(network, span.from, at);
  const week = weekMean(network, at);
  return high === null || week === null ? null : { high, part: 1 - week.hashrate / high.hashrate };
}

/**
 * The fall since the replay's first event, 0–1: how much lower the mean hashrate of the lowest week since then is than
 * that of the highest week before it. Null before that event, and where days are missing.
 */
function fallSince(network: NetworkFacts, replay: Replay, { facts, choices }: HeadlineContext) {
  const first = knownEvents(facts, choices)?.events.find(({ id }) => replay.events.includes(id));
  if (first === undefined || first.start > choices.at) return null;
  const low = lowestWeek(network, first.start, choices.at);
  const high = low === null ? null : highestWeek(network, replay.span.from, low.day);
  return low === null || high === null ? null : { low, high, part: 1 - low.hashrate / high.hashrate };
}

function mapsOf({ facts, choices: { at, known } }: HeadlineContext, { span }: Replay, { compared }: Exodus): Maps {
  const hashrate = ready(facts.hashrate);
  if (hashrate === null) return { first: null, now: null, last: null };
  const mapOf = (moment: number) => sharesAt(hashrate, moment, known, cbeciId, at);
  const month = compared[0] ?? "";
  const first = mapOf(Date.parse(month));
  return {
    first: first?.period === month ? first : null,
    now: mapOf(at),
    last: mapOf(known === "now" ? span.to : at),
  };
}

const share = ({ numbers }: HeadlineContext, percent: number): string => numbers.share(percent);

function networkText(network: NetworkFacts, context: HeadlineContext): readonly TextPart[] | null {
  const week = weekMean(network, context.choices.at);
  if (week === null) return null;
  const makes = telling.networkMakes(context.numbers.amount(week.hashrate), telling.sevenDays);
  return [...makes, ...shareHeadline(context).text];
}

/** The country's share in a map, as a number and printed, and with the map's month in words; null where it has none. */
function within(context: HeadlineContext, { place }: Replay, picture: SharePicture | null) {
  const value = picture?.share.get(place);
  if (picture === null || value === undefined) return null;
  const month = periodWords(picture.period, context.words.locale);
  const printed = share(context, value);
  return { value, printed, dated: [words.percent(printed, value === 0), month] as const };
}

const nameOf = ({ nameOf: called }: HeadlineContext, { place }: Replay): string => headlines.inText(called(place));

function ahead(context: HeadlineContext, replay: Replay, { first, now, last }: Maps, text: readonly TextPart[]) {
  const [from, to] = [within(context, replay, first), within(context, replay, last)];
  const name = nameOf(context, replay);
  const ends = exodusEnds[replay.id];
  if (from !== null && to !== null && ends !== undefined && (last?.period ?? "") > (first?.period ?? "")) {
    return { title: words.ahead(name, ends, from.dated, to.dated), text };
  }
  const dated = within(context, replay, now);
  return { title: dated === null ? shareHeadline(context).title : words.before(name, ...dated.dated), text };
}

/**
 * A sentence on the country's share in the newest map. Where that map is later than the one of the month before the
 * exodus, the sentence gives both shares; else it gives one share with its month. Null where no map names the country.
 */
function shareNow(context: HeadlineContext, replay: Replay, { first, now }: Maps): string | null {
  const [from, to] = [within(context, replay, first), within(context, replay, now)];
  if (to === null) return null;
  const name = nameOf(context, replay);
  const isLater = from !== null && (now?.period ?? "") > (first?.period ?? "");
  return isLater ? words.share(name, to.dated[0], from.dated) : words.older(name, ...to.dated);
}

function after(context: HeadlineContext, replay: Replay, maps: Maps, text: readonly TextPart[]): HeadlineView {
  const [from, to] = [within(context, replay, maps.first), within(context, replay, maps.now)];
  if (from === null || to === null || from.value <= to.value) return { title: shareHeadline(context).title, text };
  const gains = gainsOf(context, maps);
  const [most] = gains;
  const gained = most === undefined ? null : words.gained(most.name, share(context, most.points));
  const title = words.after(nameOf(context, replay), from.printed, to.dated[0], to.dated[1], gained);
  return { title, text: [...gainsText(context, gains), ...text] };
}

interface Gain {
  readonly name: string;
  /** Points of share, above 0. */
  readonly points: number;
}

/**
 * The countries whose share rose most from the map of the month before the exodus to the newest one, the largest first;
 * none while no later map is known.
 */
function gainsOf(context: HeadlineContext, { first, now }: Maps): readonly Gain[] {
  if (first === null || now === null || now.period <= first.period) return [];
  return [...(shareChanges(first, now) ?? [])]
    .filter(([, points]) => points > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, named)
    .map(([code, points]) => ({ name: headlines.inText(context.nameOf(code)), points }));
}

const gainsText = ({ numbers }: HeadlineContext, gains: readonly Gain[]): readonly TextPart[] =>
  gains.length === 0
    ? []
    : words.gains(listed(gains.map(({ name, points }) => words.gain(name, numbers.points(points)))));

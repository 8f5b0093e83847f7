import type { Replay } from "../../facts/replays.ts";
import type { ConnectivityItem, Moment } from "../../facts/types.ts";
import { DAY } from "../../kit/time.ts";
import { connectivityAt, statementsAt } from "../../model/layers/connectivity.ts";
import { hashrateBand } from "../../model/network/hashrate.ts";
import { highestWeek, weekMean } from "../../model/replays/decline.ts";
import { followedIn } from "../../model/replays/replays.ts";
import { replayShown } from "../../state/replays.ts";
import { type TextPart, headlines as words } from "../../words/headline.ts";
import { replayWords } from "../../words/replays.ts";
import { timeline } from "../../words/timeline/timeline.ts";
import { dayWords, momentWords } from "../format/dates.ts";
import { knownEvents } from "../frame/known.ts";
import { ready } from "../frame/reading.ts";
import { type Desk, type HeadlineView, networkOf } from "../headline/desk.ts";
import { shareHeadline } from "../headline/share.ts";

/** A week's mean must lie this far under the high before the page speaks of a loss: one week is good to 3.1 %. */
const lossWorthSaying = 0.1;

/** The sentence inside a replay, where the axis shows it; null elsewhere. */
export function replayHeadline(desk: Desk): HeadlineView | null {
  const replay = replayShown(desk.choices);
  if (replay === null) return null;
  return replay.step === "day" ? exodusHeadline(desk, replay) : darkHeadline(desk, replay);
}

function exodusHeadline(desk: Desk, { span }: Replay): HeadlineView | null {
  const network = networkOf(desk);
  if (network === null) return null;
  const { at, words: catalogue } = { ...desk.choices, words: desk.words };
  const week = weekMean(network, at);
  const high = highestWeek(network, span.from, at);
  if (week === null || high === null) return null;
  const makes = words.networkMakes(desk.numbers.amount(week.hashrate), words.sevenDays);
  const loss = 1 - week.hashrate / high.hashrate;
  const plain = shareHeadline(desk);
  if (loss < lossWorthSaying) return { title: plain.title, text: [...makes, ...plain.text] };
  return {
    title: words.exodus(desk.numbers.whole(100 * loss), dayWords(high.day, catalogue.locale)),
    text: [...makes, ...plain.text],
  };
}

function darkHeadline(desk: Desk, replay: Replay): HeadlineView | null {
  const events = knownEvents(desk.facts, desk.choices);
  const titles = replayWords[replay.id]?.dark;
  if (events === null || titles === undefined) return null;
  const { at } = desk.choices;
  const { connectivity } = followedIn(events, replay);
  const firstCut = connectivity.find((item) => item.state === "down" && item.drives)?.from ?? replay.span.from;
  const band = bandOf24Hours(desk, firstCut);
  const stated = connectivityAt(connectivity, at);
  const text: TextPart[] = [];
  // A list of days drives no ring, but it is what is known of the day.
  const listed = connectivity.some(({ drives }) => drives) ? null : listedAt(connectivity, at);
  if (listed !== null) text.push(...words.listedOn(listed.statement, listed.by));
  if (stated.item !== null && stated.since !== null) {
    text.push(
      ...words.statedSince(timeline.states[stated.state], momentWords(stated.since, desk.words.locale), stated.item.by),
    );
  }
  if (band !== null) {
    const { amount } = desk.numbers;
    text.push(...words.blocksIn24(band.blocks, desk.numbers.whole(band.due), amount(band.low), amount(band.high)));
  }
  const state = listed?.state ?? stated.state;
  if (state !== "down") return { title: titles[state], text };
  return { title: band === null ? titles.only : band.seen ? titles.seen : titles.unseen, text };
}

/** The weightiest statement that is listed for a day: a cut before a service that fails; null for none. */
function listedAt(items: readonly ConnectivityItem[], at: Moment): ConnectivityItem | null {
  const listed = statementsAt(items, at);
  return listed.findLast(({ state }) => state === "down") ?? listed.at(-1) ?? null;
}

/**
 * The last 24 hours' blocks beside those due at the rate of the fortnight before the first cut, or before the window
 * where that is earlier; `seen` where that rate lies above their 95 % band.
 */
function bandOf24Hours(desk: Desk, firstCut: Moment) {
  const network = networkOf(desk);
  const blocks = ready(desk.facts.blocks);
  if (network === null || blocks === null) return null;
  const { at } = desk.choices;
  const before = Math.min(at - DAY, firstCut);
  const day = hashrateBand(blocks, network.epochs, at - DAY, at);
  const fortnight = hashrateBand(blocks, network.epochs, before - 14 * DAY, before);
  if (day === null || fortnight === null) return null;
  const due = (day.blocks * fortnight.hashrate) / day.hashrate;
  return { ...day, due, seen: fortnight.hashrate > day.high };
}

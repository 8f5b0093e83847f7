import type { Replay } from "../../facts/replays.ts";
import type { ConnectivityItem, Moment } from "../../facts/types.ts";
import { DAY } from "../../kit/time.ts";
import { connectivityAt, listedAt } from "../../model/layers/connectivity.ts";
import { hashrateBand } from "../../model/network/hashrate.ts";
import { followedIn } from "../../model/replays/replays.ts";
import { replayShown } from "../../state/replays.ts";
import type { TextPart } from "../../words/headline.ts";
import { darkTitles, measuredIn24, telling as words } from "../../words/replays/telling.ts";
import { timeline } from "../../words/timeline/timeline.ts";
import { dayWords, momentWords } from "../format/dates.ts";
import { countText } from "../format/numbers.ts";
import { knownEvents } from "../frame/known.ts";
import { ready } from "../frame/reading.ts";
import { type HeadlineContext, type HeadlineView, networkOf } from "../headline/context.ts";
import { replayWaits } from "../headline/replay-waits.ts";
import { blackoutHeadline } from "./blackout.ts";
import { exodusHeadline } from "./departure.ts";

/**
 * The headline of the shown replay: its name while events are on their way. Null outside replays, for a replay by the day
 * without an exodus, and where its figures are missing.
 */
export function replayHeadline(context: HeadlineContext): HeadlineView | null {
  const replay = replayShown(context.choices);
  if (replay === null) return null;
  if (context.facts.events.state === "waiting") return replayWaits(context);
  if (replay.exodus !== undefined) return exodusHeadline(context, replay, replay.exodus);
  return replay.step === "hour" ? hourlyHeadline(context, replay) : null;
}

/**
 * The headline of a replay by the hour: of its cut where the figures allow one, then what is stated and what blocks
 * show.
 */
function hourlyHeadline(context: HeadlineContext, replay: Replay): HeadlineView | null {
  const plain = darkHeadline(context, replay);
  const ofCut = blackoutHeadline(context, replay);
  if (plain === null || ofCut === null) return plain;
  return { title: ofCut.title, text: [...ofCut.text, ...plain.text] };
}

function darkHeadline(context: HeadlineContext, replay: Replay): HeadlineView | null {
  const events = knownEvents(context.facts, context.choices);
  const titles = darkTitles[replay.id];
  if (events === null || titles === undefined) return null;
  const { at } = context.choices;
  const { connectivity } = followedIn(events, replay);
  const firstCut = connectivity.find((item) => item.state === "down" && item.drives)?.from ?? replay.span.from;
  const band = bandOf24Hours(context, firstCut);
  const stated = connectivityAt(connectivity, at);
  const text: TextPart[] = [];
  const listed = listedAt(connectivity, at);
  if (listed !== null) text.push(...words.listedOn(listed.statement, listed.by));
  if (stated.item !== null && stated.since !== null) {
    text.push(
      ...words.statedSince(
        timeline.states[stated.state],
        momentWords(stated.since, context.words.locale),
        stated.item.by,
      ),
    );
  }
  if (band !== null) {
    const { amount } = context.numbers;
    text.push(
      ...words.blocksIn24(countText(band.blocks), context.numbers.whole(band.due), amount(band.low), amount(band.high)),
    );
  }
  const ahead = firstListedAfter(connectivity, at);
  if (ahead !== null) {
    const share = context.reading.shares?.share.get(replay.place);
    const day = dayWords(ahead, context.words.locale);
    return { title: titles.ahead(day, share === undefined ? null : context.numbers.share(share)), text };
  }
  const measured = band === null ? null : measuredIn24(countText(band.blocks), context.numbers.whole(band.due));
  const state = listed?.state ?? stated.state;
  if (state !== "down") return { title: titles[state](measured), text };
  return { title: band === null ? titles.only : (band.seen ? titles.seen : titles.unseen)(measured), text };
}

/** The day of the first cut that is listed, at a moment before every statement; null from the first statement on. */
function firstListedAfter(items: readonly ConnectivityItem[], at: Moment): Moment | null {
  if (items.some(({ from }) => from <= at)) return null;
  const cuts = items.filter(({ state }) => state === "down").map(({ from }) => from);
  return cuts.length === 0 ? null : Math.min(...cuts);
}

/**
 * The blocks of the 24 hours before the moment beside the blocks due at the mean hashrate of a fortnight, EH/s with its
 * 95 % interval. The fortnight ends at the first cut, or at the window's start where that is earlier. `seen` is true
 * where the fortnight's hashrate lies above the interval. Null where blocks are missing.
 */
function bandOf24Hours(context: HeadlineContext, firstCut: Moment) {
  const network = networkOf(context);
  const blocks = ready(context.facts.blocks);
  if (network === null || blocks === null) return null;
  const { at } = context.choices;
  const before = Math.min(at - DAY, firstCut);
  const day = hashrateBand(blocks, network.epochs, at - DAY, at);
  const fortnight = hashrateBand(blocks, network.epochs, before - 14 * DAY, before);
  if (day === null || fortnight === null) return null;
  const due = (day.blocks * fortnight.hashrate) / day.hashrate;
  return { ...day, due, seen: fortnight.hashrate > day.high };
}

import type { Moment } from "../../facts/types.ts";
import { DAY } from "../../kit/time.ts";
import { connectivityAt } from "../../model/connectivity.ts";
import { highestWeek, weekMean } from "../../model/decline.ts";
import { hashrateBand } from "../../model/network/hashrate.ts";
import { type Part, headlines as words } from "../../words/headline.ts";
import { dayWords, momentWords } from "../dates.ts";
import { knownEvents } from "../known.ts";
import { ready } from "../reading.ts";
import { type Desk, type Headline, networkOf } from "./desk.ts";
import { shareHeadline } from "./share.ts";

const china = { from: Date.UTC(2021, 3, 1), to: Date.UTC(2022, 0, 1) };
const kazakhstan = { from: Date.UTC(2022, 0, 2), to: Date.UTC(2022, 0, 16) };
/** A week's mean must lie this far under the high before the page speaks of a loss: one week is good to 3.1 %. */
const lossWorthSaying = 0.1;

/** The sentence inside one of the two replays, where the axis shows it; null elsewhere. */
export function replayHeadline(desk: Desk): Headline | null {
  const { at, span } = desk.choices;
  const hours = span.to - span.from <= 45 * DAY;
  if (hours && at >= kazakhstan.from && at < kazakhstan.to) return kazakhstanHeadline(desk);
  const year = span.to - span.from <= 400 * DAY;
  if (year && at >= china.from && at < china.to) return exodusHeadline(desk);
  return null;
}

function exodusHeadline(desk: Desk): Headline | null {
  const network = networkOf(desk);
  if (network === null) return null;
  const { at, words: catalogue } = { ...desk.choices, words: desk.words };
  const week = weekMean(network, at);
  const high = highestWeek(network, china.from, at);
  if (week === null || high === null) return null;
  const makes = words.networkMakes(desk.numbers.amount(week.hashrate), "mean of seven days");
  const loss = 1 - week.hashrate / high.hashrate;
  const plain = shareHeadline(desk);
  if (loss < lossWorthSaying) return { title: plain.title, text: [...makes, ...plain.text] };
  return {
    title: words.exodus(desk.numbers.whole(100 * loss), dayWords(high.day, catalogue.locale)),
    text: [...makes, ...plain.text],
  };
}

function kazakhstanHeadline(desk: Desk): Headline | null {
  const events = knownEvents(desk.facts, desk.choices);
  if (events === null) return null;
  const { at } = desk.choices;
  const stated = connectivityAt(events.connectivity, at);
  const firstCut = events.connectivity.find((item) => item.drives && item.state === "down")?.from ?? at;
  const band = bandOf24Hours(desk, firstCut);
  const text: Part[] = [];
  if (stated.item !== null && stated.since !== null) {
    text.push(...words.statedSince(stated.state, momentWords(stated.since, desk.words.locale), stated.item.by));
  }
  if (band !== null) {
    const { amount } = desk.numbers;
    text.push(...words.blocksIn24(band.blocks, desk.numbers.whole(band.due), amount(band.low), amount(band.high)));
  }
  return { title: titleFor(stated.state, band === null ? null : band.seen), text };
}

function titleFor(state: "ordinary" | "partial" | "down" | "unknown", seen: boolean | null): string {
  if (state !== "down") return words.dark[state];
  if (seen === null) return words.dark.only;
  return seen ? words.dark.seen : words.dark.unseen;
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

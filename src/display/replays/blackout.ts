import type { Replay } from "../../facts/replays.ts";
import type { Claim, ConnectivityItem, MiningEvent, Moment } from "../../facts/types.ts";
import { HOUR } from "../../kit/time.ts";
import { answersAmong, shareInItsMonth } from "../../model/claims/answers.ts";
import { isDated } from "../../model/claims/shock.ts";
import { type Connectivity, connectivityAt } from "../../model/layers/connectivity.ts";
import { retargetsIn } from "../../model/network/epochs.ts";
import { type NetLoss, netLoss } from "../../model/network/hashrate.ts";
import { BLOCKS_PER_EPOCH } from "../../model/network/retarget.ts";
import { followedIn } from "../../model/replays/replays.ts";
import { claimsKnown } from "../../model/then/known-events.ts";
import { headlines, type TextPart } from "../../words/headline.ts";
import { telling } from "../../words/replays/telling.ts";
import { dateText, dayWords, momentWords, periodWords, publishedWords } from "../format/dates.ts";
import { lengthWords } from "../format/durations.ts";
import { countText } from "../format/numbers.ts";
import { knownEvents } from "../frame/known.ts";
import { ready } from "../frame/reading.ts";
import { type HeadlineContext, type HeadlineView, networkOf } from "../headline/context.ts";
import { shareBasis } from "../headline/share.ts";

const words = telling.blackout;
/** Hours from which on the blocks since the cut are counted: fewer are the first window of the verdicts. */
const firstHours = 6;

/** The inputs of the headline in each stage of a blackout. */
interface Blackout {
  readonly context: HeadlineContext;
  readonly name: string;
  readonly stated: Connectivity;
  /** The statements on the country's connectivity that are known. */
  readonly statements: readonly ConnectivityItem[];
  /** The cut that the replay is about; null while it is not known. */
  readonly cut: MiningEvent | null;
  readonly share: string | null;
}

/**
 * The headline of a replay by the hour whose connectivity is stated by the hour. Before the cut it says what the replay
 * will show; during the cut how many estimates of the loss were published, their range, and what the blocks tell; after
 * the cut how long it lasted and how much was lost. Null where figures are missing.
 */
export function blackoutHeadline(context: HeadlineContext, replay: Replay): HeadlineView | null {
  const { facts, choices, nameOf, numbers } = context;
  const events = knownEvents(facts, choices);
  const all = ready(facts.events);
  if (events === null || all === null) return null;
  if (!followedIn(all, replay).connectivity.some(({ drives }) => drives)) return null;
  const cut = events.events.find(({ id }) => replay.events.includes(id)) ?? null;
  if (cut !== null && !isDated(cut)) return null;
  const share = context.reading.shares?.share.get(replay.place);
  const statements = followedIn(events, replay).connectivity;
  const stage: Blackout = {
    context,
    name: headlines.inText(nameOf(replay.place)),
    statements,
    stated: connectivityAt(statements, choices.at),
    cut,
    share: share === undefined ? null : numbers.share(share),
  };
  if (cut === null || choices.at < cut.start) return before(stage);
  // A country can be cut off again after the end that its event has.
  const isOver = cut.end !== null && cut.end <= choices.at && stage.stated.state !== "down";
  return isOver && cut.end !== null ? after(stage, cut, cut.end) : during(stage, cut);
}

function before({ context, name, statements, stated, cut, share }: Blackout): HeadlineView | null {
  const { locale } = context.words;
  const text = share === null ? [] : shareBasis(context);
  if (stated.state !== "unknown") {
    const follows = cut === null ? null : momentWords(cut.start, locale);
    return { title: words.partly(name, share, follows), text };
  }
  if (cut !== null) {
    const length = cut.end === null ? null : lengthOf(cut.start, cut.end, statements);
    return { title: words.ahead(name, share, dayWords(cut.start, locale), length), text };
  }
  return share === null ? null : { title: words.before(name, share), text };
}

function during({ context, name, stated }: Blackout, cut: MiningEvent): HeadlineView {
  const state = stated.state === "down" ? words.states.down(name) : words.states.other(name);
  return { title: words.during(state, answersOf(context, cut), chainOf(context, cut)), text: [] };
}

/** How many answers are known, and their range; null while the claims are missing. */
function answersOf({ facts, choices, numbers }: HeadlineContext, cut: MiningEvent): string | null {
  const claims = ready(facts.claims)?.claims;
  if (claims === undefined) return null;
  const published = claimsKnown(claims, choices.at, choices.known).filter(({ event }) => event === cut.id);
  const hashrate = ready(facts.hashrate);
  const later = hashrate === null ? null : shareInItsMonth(hashrate, cut, choices.known, choices.at);
  const ranges = answersAmong(published).map(rangeOf);
  if (later !== null) ranges.push([later.share]);
  const values = ranges.flat();
  if (values.length === 0) return words.noAnswer;
  return words.answers(
    countText(ranges.length),
    numbers.whole(Math.min(...values)),
    numbers.whole(Math.max(...values)),
  );
}

const rangeOf = ({ low, high }: Claim): number[] => [low, high].filter((value) => value !== null);

/** What the blocks since the cut show; null while they are missing. */
function chainOf(context: HeadlineContext, cut: MiningEvent): string | null {
  const hours = Math.floor((context.choices.at - cut.start) / HOUR);
  if (hours < firstHours) return words.tooEarly;
  const loss = lossOver(context, cut.start, cut.start + hours * HOUR);
  if (loss === null) return null;
  const length = lengthWords(hours * 3600);
  if (loss.low > 0) return words.chain.lost(length, ...lostIn(loss, context));
  return (loss.high < 0 ? words.chain.grown : words.chain.open)(length, ...changeIn(loss, context));
}

function after({ context, name, statements }: Blackout, cut: MiningEvent, end: Moment): HeadlineView {
  const loss = lossOver(context, cut.start, end);
  const length = lengthOf(cut.start, end, statements);
  const retarget = retargetSince(context, cut.start);
  const { whole } = context.numbers;
  return {
    title: words.after(
      name,
      length,
      loss === null ? null : mostOf(loss, context),
      retarget === null ? null : changedOn(retarget, context),
    ),
    text: [
      ...wholeOf(context, loss),
      // A fall of the difficulty follows from the loss; a rise beside it asks for its reason.
      ...(retarget !== null && retarget.change > 0 ? words.whyRose(whole(BLOCKS_PER_EPOCH)) : []),
      ...laterOf(context, name, cut),
    ],
  };
}

/** How long a cut lasted in words, and whether a statement that drives the map says that it paused. */
function lengthOf(start: Moment, end: Moment, statements: readonly ConnectivityItem[]): string {
  const paused = statements.some(({ drives, state, from }) => drives && state !== "down" && start < from && from < end);
  const length = lengthWords((end - start) / 1000);
  return paused ? words.withBreaks(length) : length;
}

const mostOf = (loss: NetLoss, context: HeadlineContext): string =>
  loss.low > 0
    ? words.atLeast(...lostIn(loss, context))
    : words.atMost(context.numbers.share(Math.max(0, Math.ceil(10 * loss.high) / 10)));

/** A retarget that changed the difficulty: its time, and its change, %. */
interface Retargeted {
  readonly time: Moment;
  readonly change: number;
}

/** The first retarget after a moment; null where there was none by the chosen moment. */
function retargetSince(context: HeadlineContext, from: Moment): Retargeted | null {
  const [first] = retargetsIn(networkOf(context)?.epochs ?? [], from, context.choices.at);
  return first === undefined || first.change === null ? null : { time: first.time, change: first.change };
}

function changedOn({ time, change }: Retargeted, { numbers, words: { locale } }: HeadlineContext): string {
  const say = change < 0 ? words.fell : words.rose;
  return say(numbers.amount(Math.abs(change)), dateText(time, "dayMonth", locale));
}

function wholeOf(context: HeadlineContext, loss: NetLoss | null): readonly TextPart[] {
  const { whole } = context.numbers;
  return loss === null ? [] : words.whole(whole(loss.blocks), whole(loss.due), ...changeIn(loss, context));
}

/** The share that Cambridge's map of the cut's month gives the country, where it is known. */
function laterOf({ facts, choices, numbers, words: { locale } }: HeadlineContext, name: string, cut: MiningEvent) {
  const hashrate = ready(facts.hashrate);
  const later = hashrate === null ? null : shareInItsMonth(hashrate, cut, choices.known, choices.at);
  if (later === null) return [];
  const published = publishedWords(later.published, locale);
  return words.later(name, numbers.share(later.share), periodWords(later.period, locale), published);
}

function lossOver(context: HeadlineContext, from: Moment, to: Moment): NetLoss | null {
  const network = networkOf(context);
  const blocks = ready(context.facts.blocks);
  return network === null || blocks === null ? null : netLoss(blocks, network.epochs, from, to);
}

/** The interval of a loss in whole % of the hashrate. */
const lostIn = ({ low, high }: NetLoss, { numbers }: HeadlineContext): [string, string] => [
  numbers.whole(Math.round(low)),
  numbers.whole(Math.round(high)),
];

/** The same interval as a change of the hashrate, with signs: a loss is below zero. */
const changeIn = ({ low, high }: NetLoss, { numbers }: HeadlineContext): [string, string] => [
  numbers.signed(-Math.round(high)),
  numbers.signed(-Math.round(low)),
];

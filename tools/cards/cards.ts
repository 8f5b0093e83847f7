import { type Frame, frameAt } from "../../src/display/frame/frame.ts";
import { replayTeller } from "../../src/display/replays/tell.ts";
import { citedSources } from "../../src/display/take/behind/cited.ts";
import { shortSourceLine } from "../../src/display/take/behind/line.ts";
import { pictureSources } from "../../src/display/take/behind/pictured.ts";
import { usedFrom } from "../../src/display/take/behind/used.ts";
import { type PictureText, pictureText } from "../../src/display/take/picture.ts";
import { type Replay, replays } from "../../src/facts/replays.ts";
import type { Facts } from "../../src/facts/types.ts";
import { axisEnd } from "../../src/model/network/last.ts";
import { newestEstimate } from "../../src/model/shares/shares.ts";
import type { Choices } from "../../src/state/choices.ts";
import { toQuery } from "../../src/state/link/link.ts";
import { presetOf, startChoices } from "../../src/state/start.ts";
import { en } from "../../src/words/en.ts";
import { replayWords } from "../../src/words/replays/replays.ts";
import { pageFacts, type StoryFacts } from "../stories/facts.ts";
import { type FilledStory, fillStories } from "../stories/pages/filled.ts";

/** The card of a shared link: a title, a sentence, and the view that its picture is drawn from. */
export interface Card {
  /** The folder of its page below the site's root, with its slash; empty for the start. */
  readonly folder: string;
  readonly title: string;
  readonly sentence: string;
  readonly frame: Frame;
  readonly text: PictureText;
  /** The query that opens its view. */
  readonly query: string;
}

/** The card of the start. `site` is the site's address; the picture then says it. */
export function startCard(facts: StoryFacts, site: string | null): Card {
  const all = pageFacts(facts);
  return viewCard(all, startOf(facts), startOf(facts), site, "", en.title);
}

/** The card of each replay: the page's own headline at the middle of the replay's events. */
export function replayCards(facts: StoryFacts, site: string | null): readonly (Card & { readonly replay: Replay })[] {
  const all = pageFacts(facts);
  const start = startOf(facts);
  return replays.map((replay) => {
    const { span, speed } = presetOf(replay);
    const choices = { ...start, span, speed, at: middleOf(facts, replay) };
    const name = nameOf(replay);
    return { ...viewCard(all, choices, start, site, `replays/${replay.id}/`, `${name} · ${en.title}`), replay };
  });
}

/** The card of each story: its title and summary over the map of its first step. */
export function storyCards(facts: StoryFacts, site: string | null): readonly Card[] {
  const all = pageFacts(facts);
  return fillStories(facts).map(({ id, title, summary, steps }: FilledStory) => {
    const [first] = steps;
    if (first === undefined) throw new Error(`the story ${id} has no step`);
    const folder = `stories/${id}/`;
    // The summary repeats what the steps say, so it has their sources.
    const used = [
      ...pictureSources(all, first.frame),
      ...citedSources(
        { facts: all },
        steps.flatMap(({ sources }) => sources),
      ).map(usedFrom),
    ];
    const shown = { facts: all, frame: first.frame, words: en };
    const sources = shortSourceLine(shown, used);
    const text = { ...pictureText(shown, addressAt(site, folder)), title, subtitle: summary, sources };
    return { folder, title, sentence: summary, frame: first.frame, text, query: `story=${id}&step=1` };
  });
}

const startOf = ({ hashrate, network }: StoryFacts): Choices =>
  startChoices(newestEstimate(hashrate), axisEnd(hashrate, network));

const nameOf = ({ id }: Replay): string => {
  const name = replayWords[id]?.offered;
  if (name === undefined) throw new Error(`the replay ${id} has no name in src/words/replays/replays.ts`);
  return name;
};

function viewCard(
  facts: Facts,
  choices: Choices,
  start: Choices,
  site: string | null,
  folder: string,
  title: string,
): Card {
  const frame = frameAt(facts, choices, { theme: "dark", words: en, tell: replayTeller.headline });
  const shown = { facts, frame, words: en };
  // A card is small and leads to the page, which has the licences.
  const text = { ...pictureText(shown, addressAt(site, folder)), sources: shortSourceLine(shown) };
  return { folder, title, sentence: frame.headline.title, frame, text, query: toQuery(choices, start) };
}

/** The line at the foot of a card: the page's address, or its name where the site's address is not set. */
const addressAt = (site: string | null, folder: string): string => (site === null ? en.title : site + folder);

/** The middle between the first and the last moment of a replay's events, within its span. */
function middleOf({ events }: StoryFacts, { events: ids, span }: Replay): number {
  const own = events.events.filter(({ id }) => ids.includes(id));
  const first = Math.max(span.from, Math.min(...own.map(({ start }) => start)));
  const last = Math.min(span.to, Math.max(...own.map(({ start, end }) => end ?? start)));
  return first + Math.floor((last - first) / 2);
}

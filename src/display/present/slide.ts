import type { PublishedStory, StoryText } from "../../facts/types/stories.ts";
import type { Moment } from "../../facts/types.ts";
import { rememberingLast } from "../../kit/remember.ts";
import type { Chosen, Shown } from "../frame/shown.ts";
import { happenings } from "../timeline/chart.ts";
import { captionShown, languageIn } from "../timeline/shown.ts";

/** A slide: what the view for a room shows over the map, and what the presenter's notes say. */
export interface Slide {
  readonly title: string;
  /** One sentence under the title; empty for none. */
  readonly said: StoryText;
  /** What is asked; empty for nothing. */
  readonly question: string;
  readonly notes: readonly StoryText[];
  /**
   * The title of the next slide, or the name of the next event; empty at the end, and where nobody knew the event at
   * the moment.
   */
  readonly next: string;
  /** Its number among all slides, from 1; 0 before the first event. */
  readonly number: number;
  readonly count: number;
}

/** An event that arrows go to where no story is open. */
export interface Stop {
  readonly at: Moment;
  readonly when: string;
  readonly name: string;
  /** What the sources say of it, each line with the name of its source. */
  readonly lines: readonly string[];
}

/**
 * A step of a story as a slide: its title, its sentence for a room (without one, its caption) and its question; its
 * notes (without any, its paragraphs).
 */
export function storySlide({ steps }: PublishedStory, number: number): Slide {
  const step = steps[number - 1];
  return {
    title: step?.title ?? "",
    said: step?.room ?? step?.caption ?? [],
    question: step?.ask?.question ?? "",
    notes: step?.notes ?? step?.text ?? [],
    next: steps[number]?.title ?? "",
    number,
    count: steps.length,
  };
}

const none: ReadonlySet<string> = new Set();

/**
 * The events of the span in order of time, those of one moment as one entry. With known then it also has events that
 * were not public yet, because the presenter may go to their moments.
 */
export const stopsOf = rememberingLast(stopsIn, 1, ({ facts, frame, words }) => {
  const { span, known } = frame.choices;
  return [facts.events, facts.sources, facts.claims, span.from, span.to, known, words.locale];
});

function stopsIn({ facts, frame: { choices }, words }: Chosen): readonly Stop[] {
  const { marks } = happenings(facts, { ...choices, known: "now" }, languageIn(words), none);
  const stops = new Map<Moment, Stop>();
  for (const { at, when, name, lines } of marks) {
    if (at < choices.span.from || at > choices.span.to) continue;
    const before = stops.get(at);
    const said = lines.map(({ text, by }) => (by === "" ? text : `${text} (${by})`));
    stops.set(
      at,
      before === undefined ? { at, when, name, lines: said } : { ...before, lines: [...before.lines, ...said] },
    );
  }
  return [...stops.values()].toSorted((a, b) => a.at - b.at);
}

/**
 * A moment as a slide: its headline, and the newest line of the replay's chronology; its notes are the headline's text
 * and the other lines of that time.
 */
export function momentSlide(
  shown: Pick<Shown, "facts" | "frame"> & Pick<Chosen, "words">,
  stops: readonly Stop[],
): Slide {
  const { frame } = shown;
  const { headline, choices } = frame;
  const caption = frame.scenario?.time == null ? captionShown(shown) : null;
  const text = headline.text.map((part) => (typeof part === "string" ? part : part.strong)).join("");
  const next = stops.find(({ at }) => at > choices.at);
  const rest = caption?.rest.map(({ text: line, by }) => [`${line} (${by})`]) ?? [];
  return {
    title: headline.title,
    said: caption === null ? [] : [`${caption.text} (${caption.by})`],
    question: "",
    notes: [...(text.trim() === "" ? [] : [[text]]), ...rest],
    next: next === undefined ? "" : choices.known === "then" ? next.when : `${next.when}: ${next.name}`,
    number: stops.filter(({ at }) => at <= choices.at).length,
    count: stops.length,
  };
}

/** The slides of a printed sheet where no story is open: one for each event. */
export const stopSlides = (stops: readonly Stop[]): readonly Slide[] =>
  stops.map(({ when, name, lines }, index) => ({
    title: when,
    said: [name],
    question: "",
    notes: lines.filter((line) => line !== name).map((line) => [line]),
    next: "",
    number: index + 1,
    count: stops.length,
  }));

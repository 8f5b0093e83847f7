import type { Frame } from "../../../src/display/frame/frame.ts";
import type { StoryFacts } from "../facts.ts";
import { filled } from "../figures.ts";
import type { Figure } from "../kinds/kind.ts";
import type { Story, StoryStep } from "../story.ts";
import { framer, linkReader } from "../views.ts";

/** Words and figures of a text, in order. */
export type Filled = readonly (string | Figure)[];

/** A source as a step names it. */
export interface CitedSource {
  readonly publisher: string;
  readonly title: string;
  /** The day of an article; empty for a series. */
  readonly date: string;
  readonly url: string;
}

/** A step with its frame and everything that its page says of it. */
export interface ToldStep {
  readonly link: string;
  readonly title: string;
  readonly text: readonly Filled[];
  readonly caption: Filled;
  readonly sources: readonly CitedSource[];
  readonly frame: Frame;
}

/** A story with everything that its page says. */
export interface ToldStory extends Pick<Story, "id" | "title" | "summary"> {
  readonly steps: readonly ToldStep[];
}

/** Fills stories from the facts; throws a `NoFact` where a reference stands for none. */
export function tell(facts: StoryFacts): readonly ToldStory[] {
  const read = linkReader(facts);
  const frameOf = framer(facts);
  const toldStep = (step: StoryStep): ToldStep => ({
    link: step.link,
    title: step.title,
    text: step.text.map((paragraph) => filled(paragraph, facts)),
    caption: filled(step.caption, facts),
    sources: step.sources.map((id) => citedIn(facts, id)),
    frame: frameOf(read(step.link).choices),
  });
  return facts.stories.map(({ id, title, summary, steps }) => ({ id, title, summary, steps: steps.map(toldStep) }));
}

function citedIn({ sources }: StoryFacts, id: string): CitedSource {
  const series = sources.series[id];
  if (series !== undefined) return { publisher: series.publisher, title: series.title, date: "", url: series.url };
  const press = sources.press[id];
  if (press === undefined) throw new Error(`${id} is in no register of sources`);
  return { publisher: press.publisher, title: press.title, date: press.date, url: press.url };
}

/** The figures of a step, each once. */
export function figuresOf({ text, caption }: ToldStep): readonly Figure[] {
  const all = [...text.flat(), ...caption].filter((piece): piece is Figure => typeof piece !== "string");
  return all.filter(
    (one, index) => all.findIndex(({ text, about }) => text === one.text && about === one.about) === index,
  );
}

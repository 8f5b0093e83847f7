import type { Frame } from "../../../src/display/frame/frame.ts";
import type { PublishedStep, PublishedStory, StoryFigure, StorySource } from "../../../src/facts/types/stories.ts";
import { asked } from "../ask.ts";
import type { StoryFacts } from "../facts.ts";
import { filled } from "../figures.ts";
import type { StoryStep } from "../story.ts";
import { framer, linkReader } from "../views.ts";

/** A step with its frame and everything that its page says of it. */
export interface FilledStep extends PublishedStep {
  readonly frame: Frame;
}

/** A story with everything that its page says. */
export interface FilledStory extends PublishedStory {
  readonly steps: readonly FilledStep[];
}

/** Fills stories from the facts; throws a `NoFact` where the facts have no figure for a reference. */
export function fillStories(facts: StoryFacts): readonly FilledStory[] {
  const read = linkReader(facts);
  const frameOf = framer(facts);
  const filledStep = (step: StoryStep): FilledStep => ({
    link: step.link,
    title: step.title,
    text: step.text.map((paragraph) => filled(paragraph, facts)),
    caption: filled(step.caption, facts),
    sources: step.sources.map((id) => citedIn(facts, id)),
    ...(step.room === undefined ? {} : { room: filled(step.room, facts) }),
    ...(step.notes === undefined ? {} : { notes: step.notes.map((paragraph) => filled(paragraph, facts)) }),
    ...(step.play === undefined ? {} : { play: step.play }),
    ...(step.ask === undefined ? {} : { ask: asked(step.ask, facts) }),
    frame: frameOf(read(step.link).choices),
  });
  return facts.stories.map(({ id, title, summary, steps }) => ({ id, title, summary, steps: steps.map(filledStep) }));
}

function citedIn({ sources }: StoryFacts, id: string): StorySource {
  const series = sources.series[id];
  if (series !== undefined) return { publisher: series.publisher, title: series.title, date: "", url: series.url };
  const press = sources.press[id];
  if (press === undefined) throw new Error(`${id} is in no register of sources`);
  return { publisher: press.publisher, title: press.title, date: press.date, url: press.url };
}

/** The figures of a step, each once. */
export function figuresOf({ text, caption }: FilledStep): readonly StoryFigure[] {
  const all = [...text.flat(), ...caption].filter((piece): piece is StoryFigure => typeof piece !== "string");
  return all.filter(
    (one, index) => all.findIndex(({ text, about }) => text === one.text && about === one.about) === index,
  );
}

/** The story as a reader's page fetches it, as JSON: without its frames. */
export const published = ({ id, title, summary, steps }: FilledStory): string =>
  JSON.stringify({
    id,
    title,
    summary,
    steps: steps.map(({ frame: _, ...step }) => step),
  } satisfies PublishedStory);

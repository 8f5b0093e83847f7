import type { PublishedStep, PublishedStory } from "../../facts/types/stories.ts";
import { parseTime } from "../../kit/time.ts";
import { pause, play } from "../../state/actions.ts";
import type { Choices } from "../../state/choices.ts";
import { goToStep, isView } from "../../state/stories/story.ts";
import { endStretch, isWithin, type PlayedStretch, playStretch } from "../../state/stories/stretch.ts";
import { mayMove } from "../shared/motion.ts";
import type { Page } from "../shared/page.ts";
import type { Go } from "./useStepKeys.ts";

/** An open story at its step, with the ways through it. */
export interface OpenStep {
  readonly number: number;
  readonly step: PublishedStep | undefined;
  /** The id of the step's question, by which its answer is kept; one that was reworded or replaced is another one. */
  readonly askId: string;
  /** The moment of the step's view. */
  readonly at: number;
  /** The stretch of time that the step plays; null for none. */
  readonly stretch: PlayedStretch | null;
  /** `end`: the page shows the step's view; `within`: the stretch before it; `away`: the reader has left it. */
  readonly stands: "end" | "within" | "away";
  readonly go: Go;
  /** Plays the stretch, pauses it, or goes on with it; with reduced motion it goes to its end. */
  playOrPause(): void;
  /** Goes to the end of the stretch. */
  toEnd(): void;
}

/** The number of the shown step: 1 until a story has been opened, the last beyond its end. */
const numberIn = ({ steps }: PublishedStory, { storyStep }: Choices): number =>
  Math.min(Math.max(1, storyStep), steps.length);

/** The step of a story that the page shows, with the ways through the story. */
export function openStep(page: Page, story: PublishedStory): OpenStep {
  const { choices } = page.frame;
  const number = numberIn(story, choices);
  const step = story.steps[number - 1];
  const stretch = stretchOf(step);
  const view = step === undefined ? null : page.view(step.link);
  const isAt = (now: Choices) => view !== null && isView(now, view);
  const within = stretch !== null && isWithin(choices, stretch) && isAt({ ...choices, at: stretch.until });
  return {
    number,
    step,
    askId: `${story.id} ${number} ${step?.ask?.kind} ${step?.ask?.question}`,
    at: view?.at ?? choices.at,
    stretch,
    stands: isAt(choices) ? "end" : within ? "within" : "away",
    go: (stepFrom) => page.act((now) => arrived(page, story, now, stepFrom)),
    playOrPause: () => {
      if (stretch === null || choices.playing) page.act(choices.playing ? pause() : play());
      else if (!mayMove()) page.act((now) => ({ ...atStep(page, story, number, now), ...endStretch(stretch)(now) }));
      else page.act(within ? play() : (now) => ({ ...atStep(page, story, number, now), ...playStretch(stretch)(now) }));
    },
    toEnd: () => stretch !== null && page.act(endStretch(stretch)),
  };
}

/** The stretch of a step; null for none. */
function stretchOf(step: PublishedStep | undefined): PlayedStretch | null {
  const [from, until] = [parseTime(step?.play?.from ?? ""), parseTime(step?.play?.until ?? "")];
  return from === null || until === null ? null : { from, until };
}

const atStep = (page: Page, { id, steps }: PublishedStory, number: number, now: Choices): Partial<Choices> => {
  const there = steps[number - 1];
  return there === undefined ? {} : goToStep(id, number, page.view(there.link))(now);
};

/** The choices at another step; a reader who comes from a different step sees its stretch played. */
function arrived(page: Page, story: PublishedStory, now: Choices, stepFrom: (now: number) => number): Partial<Choices> {
  const from = numberIn(story, now);
  const to = stepFrom(from);
  const change = atStep(page, story, to, now);
  const stretch = stretchOf(story.steps[to - 1]);
  const isNew = to !== from || now.storyStep === 0;
  return stretch !== null && isNew && mayMove() ? { ...change, ...playStretch(stretch)(now) } : change;
}

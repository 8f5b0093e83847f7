import { useEffect } from "preact/hooks";
import { momentSlide, type Slide, type Stop, stopSlides, stopsOf, storySlide } from "../../display/present/slide.ts";
import type { PublishedAsk, PublishedStory } from "../../facts/types/stories.ts";
import { moveSteps, moveTo, pause, play } from "../../state/actions.ts";
import type { Choices } from "../../state/choices.ts";
import { inScenarioTime } from "../../state/scenario/scenario-time.ts";
import { unanswered } from "../../state/stories/answers.ts";
import { ownId } from "../../state/stories/own-links.ts";
import { notesWords } from "../../words/present/present.ts";
import { type Page, usePage } from "../shared/page.ts";
import { type OpenQuestion, useAsked } from "../stories/ask/useAsked.ts";
import { type OpenStep, openStep } from "../stories/step.ts";
import { useStory } from "../stories/useStory.ts";
import type { Toward } from "./wire.ts";

/** The presentation: the shown slide, all slides for paper, and the actions that lead through them. */
export interface Show {
  /** The story's title; empty where no story is open. */
  readonly title: string;
  readonly slide: Slide;
  /** The question of the shown slide; null for none. */
  readonly asking: Asking | null;
  slides(): readonly Slide[];
  go(toward: Toward): void;
  /** Back to the view of the story's step; null where it is shown. */
  readonly again: (() => void) | null;
  playOrPause(): void;
}

/** A step's question, asked of a room. */
export interface Asking {
  readonly ask: PublishedAsk;
  readonly id: string;
  readonly asked: OpenQuestion;
  /** The truth: none for a question whose figures have not come, else hidden or shown. */
  readonly truth: "none" | "hidden" | "shown";
  /** Shows the truth, or asks again. */
  turn(): void;
}

/** The steps of the open story, or the events of the shown time. */
export function useShow(): Show {
  const page = usePage();
  const { choices } = page.frame;
  const loaded = useStory(choices.story);
  const stops = stopsOf(page);
  const open = loaded.state === "ready" ? openStep(page, loaded.value) : null;
  const ask = open === null || open.stands === "away" ? undefined : open.step?.ask;
  useOwnStep(choices.story === ownId ? open : null);
  const asked = useAsked(ask, open?.askId ?? "", open?.at ?? choices.at);
  if (loaded.state === "ready" && open !== null) {
    const truth = asked.stand === null ? "none" : asked.answer.isShown ? "shown" : "hidden";
    const asking: Asking | null =
      ask === undefined ? null : { ask, id: open.askId, asked, truth, turn: () => turn(asked) };
    return storyShow(page, loaded.value, open, stops, asking);
  }
  const show = momentShow(page, stops);
  // Until the story has come, no key may lead past it.
  return choices.story !== null && loaded.state === "waiting" ? { ...show, go: () => {} } : show;
}

/**
 * Begins presenting the visitor's own story at its step. Beside its editor the map shows the view that is being set, which
 * is no step; the browser's Back leads back to it.
 */
function useOwnStep(open: OpenStep | null): void {
  const isOpen = open !== null;
  useEffect(() => {
    if (open?.stands === "away") open.go((now) => now);
  }, [isOpen]);
}

/** Shows the truth; an answer that is not whole does not count. Once it is shown, asks again. */
function turn({ answer, change, stand }: OpenQuestion): void {
  if (answer.isShown) change({ ...unanswered, isShown: false });
  else change({ ...(stand?.isReady === true ? {} : unanswered), isShown: true });
}

function storyShow(
  page: Page,
  story: PublishedStory,
  open: OpenStep,
  stops: readonly Stop[],
  asking: Asking | null,
): Show {
  const { length } = story.steps;
  const own = storySlide(story, open.number);
  // Where the visitor has left the step's view, the step's title would describe another map.
  const away = open.stands === "away" ? momentSlide(page, stops) : null;
  const hides = asking?.truth === "hidden";
  return {
    title: story.title,
    slide:
      away === null
        ? { ...own, next: hides ? notesWords.truth : own.next }
        : { ...own, title: away.title, said: away.said, question: "" },
    asking,
    slides: () => story.steps.map((_, index) => storySlide(story, index + 1)),
    go: (toward) => {
      // A clicker has one key to go on: at a question it shows the truth first.
      if (hides && toward === "next") asking.turn();
      else open.go((now) => ({ next: now + 1, back: now - 1, first: 1, last: length })[toward]);
    },
    again: away === null ? null : () => open.go((now) => now),
    playOrPause: open.playOrPause,
  };
}

function momentShow(page: Page, stops: readonly Stop[]): Show {
  const inTime = (change: (choices: Choices) => Partial<Choices>) =>
    page.act(inScenarioTime(change, page.frame.scenario?.time));
  const modelled = page.frame.scenario?.time != null;
  const { playing } = page.frame.choices;
  return {
    title: "",
    slide: momentSlide(page, modelled ? [] : stops),
    asking: null,
    slides: () => (modelled ? [] : stopSlides(stops)),
    go: (toward) => (modelled ? inTime(modelledTo[toward]) : page.act((now) => atStop(stops, now, toward))),
    again: null,
    playOrPause: () => inTime(playing ? pause() : play()),
  };
}

/** Scenario time has no events, so its keys go one step on or back, or to the ends of its span. */
const modelledTo: Readonly<Record<Toward, (now: Choices) => Partial<Choices>>> = {
  next: moveSteps(1),
  back: moveSteps(-1),
  first: ({ span }) => ({ at: span.from, playing: false }),
  last: ({ span }) => ({ at: span.to, playing: false }),
};

/** The choices at the next event, the one before, the first or the last; the same where there is none. */
function atStop(stops: readonly Stop[], now: Choices, toward: Toward): Partial<Choices> {
  const found = {
    next: () => stops.find(({ at }) => at > now.at),
    back: () => stops.findLast(({ at }) => at < now.at),
    first: () => stops[0],
    last: () => stops.at(-1),
  }[toward]();
  return found === undefined ? {} : { ...moveTo(found.at)(now), playing: false };
}

import { type Replay, replays } from "../../../facts/replays.ts";
import type { PublishedStory } from "../../../facts/types/stories.ts";
import type { Moment } from "../../../facts/types.ts";
import { DAY, HOUR, parseTime, SECOND, type Span } from "../../../kit/time.ts";
import type { ScenarioTime } from "../../../state/asked.ts";
import type { Choices } from "../../../state/choices.ts";
import { stepOf } from "../../../state/step.ts";
import { replayWords } from "../../../words/replays/replays.ts";
import { filmWords as words } from "../../../words/take/film.ts";
import { numbersFor } from "../../format/numbers.ts";
import { spanOf } from "./scenes.ts";

/** A story as the site's list names it. */
export interface StoryName {
  readonly id: string;
  readonly title: string;
}

/**
 * The subject of a film: a stretch of time with the choices that it is shown with, or a story by its id. Every part of
 * a replay has the replay's `axis`; null where a part has an axis of its own.
 */
export type FilmSubject =
  | {
      readonly id: string;
      readonly label: string;
      readonly base: Choices;
      readonly span: Span;
      readonly axis: Span | null;
    }
  | { readonly id: string; readonly label: null; readonly story: StoryName };

/**
 * What can be filmed from a view: the span of its time axis, which is the scenario's while the axis shows one; the time of
 * a scenario that the link asks about and the axis does not show, from `entered` on; each replay; each story.
 */
export function subjectsOf(
  choices: Choices,
  stories: readonly StoryName[],
  entered: ScenarioTime | null = null,
): readonly FilmSubject[] {
  const still: Choices = { ...choices, playing: false };
  const isShown = choices.asked.time !== null;
  const label = isShown ? words.scenario : words.view;
  const facts: Choices = { ...still, asked: { ...choices.asked, scenario: "", rival: "", time: null } };
  return [
    { id: "view", label, base: still, span: spanOf(choices), axis: null },
    ...(isShown || entered === null ? [] : [askedOf(still, entered)]),
    ...replays.map((replay) => ({ ...labelOf(replay), base: facts, span: replay.span, axis: replay.span })),
    ...stories.map((story) => ({ id: `story:${story.id}`, label: null, story }) as const),
  ];
}

const askedOf = (choices: Choices, time: ScenarioTime): FilmSubject => ({
  id: "scenario",
  label: words.scenario,
  base: { ...choices, asked: { ...choices.asked, time } },
  span: time.span,
  axis: null,
});

const labelOf = ({ id }: Replay) => ({ id, label: replayWords[id]?.offered ?? id });

/** A moment as a field for days or for hours holds it: `2021-05-21`, `2022-01-06T06:00`, in UTC. */
export const fieldOf = (at: Moment, byHour: boolean): string => new Date(at).toISOString().slice(0, byHour ? 16 : 10);

/**
 * The span between two fields within limits: from the start of the first day or hour to the end of the last. Null where
 * one is no moment within the limits, or the first is not the earlier.
 */
export function spanBetween(from: string, to: string, limits: Span): Span | null {
  const first = momentIn(from);
  const last = momentIn(to);
  if (first === null || last === null) return null;
  const end = to.includes("T") ? last : last + DAY - SECOND;
  const span = { from: Math.max(first, limits.from), to: Math.min(end, limits.to) };
  return first > limits.to || end < limits.from || span.to - span.from < HOUR ? null : span;
}

/** Steps of a story, counted from 1, the last one included. */
export interface StepSpan {
  readonly from: number;
  readonly to: number;
}

/** The steps between two fields of a story with `count` steps; null where one is no step of it, or they are the wrong way round. */
export function stepsBetween(from: string, to: string, count: number): StepSpan | null {
  const [first, last] = [from, to].map((text) => (/^\d{1,4}$/.test(text) ? Number(text) : 0)) as [number, number];
  return first >= 1 && first <= last && last <= count ? { from: first, to: last } : null;
}

/** A story with some of its steps alone. */
export const partOf = (story: PublishedStory, { from, to }: StepSpan): PublishedStory => ({
  ...story,
  steps: story.steps.slice(from - 1, to),
});

const momentIn = (text: string): Moment | null => parseTime(text.includes("T") ? `${text.slice(0, 16)}Z` : text);

/** How much time a second of a film shows, in the unit of its axis's step: `12 days`, `4.5 hours`. */
export function paceWords(span: Span, seconds: number, locale: string, axis: Span = span): string {
  const { amount } = numbersFor(locale);
  const shown = (span.to - span.from) / seconds;
  const step = stepOf(axis);
  if (step === "month") return words.months(amount(shown / (30.44 * DAY)));
  return step === "day" ? words.days(amount(shown / DAY)) : words.hours(amount(shown / HOUR));
}

import type { PublishedStory, StorySource } from "../../../facts/types/stories.ts";
import type { Moment } from "../../../facts/types.ts";
import type { FilmFormat } from "../../../kit/film/order.ts";
import type { Span } from "../../../kit/time.ts";
import type { Choices } from "../../../state/choices.ts";
import { replayShown } from "../../../state/replays.ts";
import { snap, stepOf } from "../../../state/step.ts";

/**
 * Frames a second. A GIF has fewer, because each of its frames takes many bytes. A GIF gives the duration of a frame
 * in whole hundredths of a second: ten frames a second take exactly 10 hundredths each.
 */
export const framesASecond: Readonly<Record<FilmFormat, number>> = { mp4: 25, webm: 25, gif: 10 };

/** Seconds at the end of a film that show its sources. */
const sourceSeconds = 1;

/** One frame of a film: the view that it shows, and what is beside the map. */
export interface Scene {
  readonly choices: Choices;
  /** The first view of the film or of the story's step: a globe that nobody has turned keeps its front from there. */
  readonly opening: Choices;
  /** The title of a story's step; null where the view's headline stands. */
  readonly title: string | null;
  /**
   * A view of each scenario whose time the film shows. All scenes have the same list, so that each frame has room for
   * the longest question.
   */
  readonly asking: readonly Choices[];
  /** How far the film is, from 0 to 1. */
  readonly progress: number;
  /** Whether the sources are shown: in the last second. */
  readonly ends: boolean;
  /** In the last second the views whose sources are named; before it none. */
  readonly views: readonly Choices[];
  /** In the last second the sources that a story's steps name; else none. */
  readonly cited: readonly StorySource[];
}

/**
 * The frames of a film through the time of a span: each at the start of an hour, a day or a month, by the length of
 * `axis`, the axis of the views; in the time of the facts or, where the choices show it, of the scenario. The first is
 * at the first moment, the last at the last. A film of a part of a replay keeps the replay's whole axis, so that its
 * frames have the replay's headlines.
 */
export function scenesOfTime(
  base: Choices,
  span: Span,
  seconds: number,
  perSecond: number,
  axis: Span = span,
): readonly Scene[] {
  const count = Math.max(2, Math.round(seconds * perSecond));
  // One value for all frames, from which a globe's front is computed once.
  const opening = choicesAt(base, Math.round(span.from), axis);
  const scenes = Array.from({ length: count }, (_, index) => {
    const moment = span.from + (index / (count - 1)) * (span.to - span.from);
    const at = index === 0 || index === count - 1 ? Math.round(moment) : Math.max(span.from, snap(axis, moment));
    const progress = (at - span.from) / Math.max(1, span.to - span.from);
    return { ...before, choices: choicesAt(base, at, axis), opening, title: null, progress };
  });
  return withEnd(scenes, perSecond);
}

/** The frames of a story: its steps one after the other, each for the same time. */
export function scenesOfStory(
  story: PublishedStory,
  view: (link: string) => Choices,
  seconds: number,
  perSecond: number,
): readonly Scene[] {
  const count = Math.max(story.steps.length, Math.round(seconds * perSecond));
  const shown = story.steps.map(({ link, title }) => {
    const choices = view(link);
    return { choices, opening: choices, title };
  });
  const scenes = Array.from({ length: count }, (_, index) => {
    const number = Math.floor((index * shown.length) / count);
    const step = shown[number];
    return step === undefined ? [] : [{ ...before, ...step, progress: (number + 1) / shown.length }];
  });
  return withEnd(
    scenes.flat(),
    perSecond,
    story.steps.flatMap(({ sources }) => sources),
  );
}

/** The fields that all scenes before the last second share. */
const before = { asking: [], ends: false, views: [], cited: [] } as const;

function withEnd(silent: readonly Scene[], perSecond: number, cited: readonly StorySource[] = []): readonly Scene[] {
  const asking = askingIn(silent);
  const scenes = silent.map((scene) => ({ ...scene, asking }));
  const last = scenes.at(-1);
  if (last === undefined) return [];
  const views = viewsIn(scenes);
  const end = { ...last, ends: true, views, cited };
  return [...scenes, ...Array.from({ length: sourceSeconds * perSecond }, () => end)];
}

/** The first view of each scenario, and of each pair of compared ones, whose time the scenes show. */
function askingIn(scenes: readonly Scene[]): readonly Choices[] {
  const views = new Map<string, Choices>();
  for (const { choices } of scenes) {
    const { scenario, rival, time } = choices.asked;
    const key = `${scenario} ${rival}`;
    if (time !== null && !views.has(key)) views.set(key, choices);
  }
  return [...views.values()];
}

/**
 * The views whose sources the film names: one for each month of the scenes and each choice on which the sources of a
 * map depend. In a replay, one for each moment, because its arcs and statements have sources of their own.
 */
function viewsIn(scenes: readonly Scene[]): readonly Choices[] {
  const views = new Map<string, Choices>();
  for (const { choices } of scenes) {
    const { at, layer, estimate, known, tariff, asked } = choices;
    const moment = new Date(at).toISOString();
    const shown = asked.time !== null || replayShown(choices) === null ? moment.slice(0, 7) : moment;
    const key = [layer, estimate, known, tariff, shown].join(" ");
    if (!views.has(key)) views.set(key, choices);
  }
  return [...views.values()];
}

function choicesAt(base: Choices, at: Moment, span: Span): Choices {
  const { time } = base.asked;
  if (time === null) return { ...base, at, span };
  return { ...base, asked: { ...base.asked, time: { ...time, at, span } } };
}

/** The moment and the step in which a scene counts its time. */
export function timeOf({ choices: { at, span, asked } }: Scene) {
  const shown = asked.time ?? { at, span };
  return { at: shown.at, step: stepOf(shown.span) };
}

/** The span that a film of the choices has at first: the scenario's, or that of the axis. */
export const spanOf = ({ span, asked }: Choices): Span => asked.time?.span ?? span;

/** How many different pictures the scenes have. */
export const picturesIn = (scenes: readonly Scene[]): number =>
  scenes.filter((scene, index) => index === 0 || !isSame(scene, scenes[index - 1])).length;

/** Whether two scenes have the same picture. */
export const isSame = (one: Scene, other: Scene | undefined): boolean =>
  other !== undefined && one.ends === other.ends && one.title === other.title && timeOf(one).at === timeOf(other).at;

/**
 * The scenes that an estimate of the size is made from: two different pictures one after the other at the start, after
 * a third, and after two thirds. Fewer where the film has fewer.
 */
export function samplesOf(scenes: readonly Scene[]): readonly Scene[] {
  const different = scenes.filter((scene, index) => index === 0 || !isSame(scene, scenes[index - 1]));
  const places = new Set(
    [0, 1, 2].flatMap((third) => [0, 1].map((next) => Math.floor((third * different.length) / 3) + next)),
  );
  return different.filter((_, index) => places.has(index));
}

/** Bytes of a frame that repeats the one before. */
const repeated = 60;
/**
 * The part of the pictures, assumed, that differ from the one before as much as pictures a third of the film apart:
 * those at the start of a month or at an event.
 */
const leaps = 0.15;

/**
 * Estimates the film's bytes from those of its samples: a whole picture first and, in a video, every five seconds; the
 * mean change for each other picture. Null with fewer than two samples.
 */
export function estimatedBytes(
  sizes: readonly number[],
  scenes: readonly Scene[],
  format: FilmFormat,
  perSecond: number,
): number | null {
  const [whole, ...changes] = sizes;
  if (whole === undefined || changes.length === 0) return null;
  const steps = meanOf(changes.filter((_, index) => index % 2 === 0));
  const jumps = changes.length < 2 ? steps : meanOf(changes.filter((_, index) => index % 2 === 1));
  const change = (1 - leaps) * steps + leaps * jumps;
  const pictures = picturesIn(scenes);
  const wholes = format === "gif" ? 1 : Math.ceil(scenes.length / (5 * perSecond));
  const still = format === "gif" ? 0 : (scenes.length - pictures) * repeated;
  return Math.round(wholes * whole + (pictures - 1) * change + still);
}

/**
 * The factor by which a film's size may differ from its estimate. A video encoder compares each picture with several
 * earlier ones, but the samples of the estimate have one earlier picture only; a GIF compares with one in any case.
 */
const estimateError: Readonly<Record<FilmFormat, number>> = { gif: 2, mp4: 3, webm: 3 };

/** The least and the most bytes that a film of the estimated size will have. */
export const rangeOfBytes = (estimated: number, format: FilmFormat): readonly [least: number, most: number] => [
  estimated / estimateError[format],
  estimated * estimateError[format],
];

const meanOf = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0) / sizes.length;

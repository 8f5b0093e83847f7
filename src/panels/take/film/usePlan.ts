import { useState } from "preact/hooks";
import { numbersFor } from "../../../display/format/numbers.ts";
import { simulatorOf } from "../../../display/scenario/simulator.ts";
import { enteredAt } from "../../../display/scenario/time/replay.ts";
import { framesASecond, picturesIn, rangeOfBytes, spanOf } from "../../../display/take/film/scenes.ts";
import { paceWords, type StepSpan, subjectsOf } from "../../../display/take/film/subjects.ts";
import { type PictureStyle, pictureSizes } from "../../../display/take/sizes.ts";
import { sizeWords } from "../../../display/take/sizes-in-words.ts";
import type { FilmFormat } from "../../../kit/film/order.ts";
import type { Span } from "../../../kit/time.ts";
import { filmWords as words } from "../../../words/take/film.ts";
import { usePage } from "../../shared/page.ts";
import type { Script } from "./make.ts";
import { useFormats } from "./useFirst.ts";
import { useScenes, useStories } from "./useScenes.ts";

/** The visitor's choices for a film. */
export interface FilmWish {
  readonly what: string;
  readonly shape: "slide" | "square" | "tall";
  readonly scale: number;
  readonly theme: PictureStyle["theme"];
  readonly seconds: number;
  /** Null for the best that the browser makes. */
  readonly format: FilmFormat | null;
  /** Null for the whole span of the subject; `"wrong"` while the fields hold none. */
  readonly span: Span | "wrong" | null;
  /** The steps of a story; null for all of them, `"wrong"` while the fields hold none. */
  readonly steps: StepSpan | "wrong" | null;
}

/** What follows from a wish: the subjects, the forms, the scenes, and the script; null where something is missing. */
export function usePlan(wish: FilmWish) {
  const page = usePage();
  const stories = useStories();
  const { answer } = simulatorOf(page);
  const entered = answer.state === "answered" ? enteredAt(answer.outcome) : null;
  const subjects = subjectsOf(page.frame.choices, stories, entered);
  const found = subjects.find(({ id }) => id === wish.what) ?? subjects[0];
  const [subject] = useState(() => new Map<string, typeof found>());
  // The same object as long as the same is asked, so that nothing is drawn anew.
  const own = subject.get(wish.what) ?? found;
  subject.set(wish.what, own);
  const { width, height } = pictureSizes[wish.shape];
  const size = { width: width * wish.scale, height: height * wish.scale };
  const formats = useFormats(size.width, size.height);
  const format = formats?.find((one) => one === wish.format) ?? formats?.[0] ?? null;
  const perSecond = framesASecond[format ?? "gif"];
  const limits = own === undefined || own.label === null ? spanOf(page.frame.choices) : own.span;
  const span = wish.span === null ? limits : wish.span === "wrong" ? null : wish.span;
  const filmed = useScenes(own ?? { id: "", label: null, story: { id: "", title: "" } }, span, wish, perSecond);
  const style: PictureStyle = { format: wish.shape, theme: wish.theme, transparent: false };
  const isWhole = format !== null && filmed.scenes.length > 0;
  const script: Script | null = isWhole
    ? { scenes: filmed.scenes, style, order: { format, ...size, perSecond } }
    : null;
  return { subjects, subject: own, limits, span, formats, format, style, script, perSecond, ...filmed };
}

/** What follows from a wish. */
export type FilmPlan = ReturnType<typeof usePlan>;

/** A length of the film with its speed: how much time a second shows, or how long each step stands. */
export function lengthOption({ subject, span, steps, limits }: FilmPlan, seconds: number, locale: string): string {
  const { whole, amount } = numbersFor(locale);
  if (subject?.label === null) return words.slides(whole(seconds), steps === null ? "…" : amount(seconds / steps));
  return words.pace(whole(seconds), paceWords(span ?? limits, seconds, locale, subject?.axis ?? span ?? limits));
}

/** About how large the film will be; empty without a film. */
export function estimateWords({ script, scenes, perSecond }: FilmPlan, bytes: number | null, locale: string): string {
  const { whole, amount } = numbersFor(locale);
  if (script === null) return "";
  if (bytes === null) return words.estimating;
  if (bytes === 0) return words.noEstimate;
  const [least, most] = rangeOfBytes(bytes, script.order.format);
  return words.estimate(
    sizeWords(least, locale),
    sizeWords(most, locale),
    whole(picturesIn(scenes)),
    amount(scenes.length / perSecond),
  );
}

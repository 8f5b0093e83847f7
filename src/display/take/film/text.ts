import type { Facts } from "../../../facts/types.ts";
import type { Words } from "../../../words/en.ts";
import { timeline } from "../../../words/timeline/timeline.ts";
import { stepText } from "../../format/dates.ts";
import type { Frame } from "../../frame/frame.ts";
import type { LegendView } from "../../map/legend.ts";
import { citedSources } from "../behind/cited.ts";
import { sourceLine } from "../behind/line.ts";
import { pictureSources } from "../behind/pictured.ts";
import { usedFrom } from "../behind/used.ts";
import type { OverlayKey } from "../keys.ts";
import { pictureText } from "../picture.ts";
import { type Scene, timeOf } from "./scenes.ts";

/** What a scenario asks whose time the frame shows; empty for the facts. */
const questionIn = ({ scenario }: Frame): string => (scenario?.time == null ? "" : scenario.question);

/** The words of a frame of a film. */
export interface SceneText {
  readonly title: string;
  readonly subtitle: string;
  /** What a scenario asks whose time the film shows; empty for the facts. */
  readonly question: string;
  /** The questions of all scenarios whose time the film shows: each frame keeps the lines that the longest needs. */
  readonly questions: readonly string[];
  /** The moment, as precise as the film's step. */
  readonly clock: string;
  /** How far the film is, from 0 to 1. */
  readonly progress: number;
  readonly legend: LegendView;
  /** What is drawn over the colours. */
  readonly keys: readonly OverlayKey[];
  /** The lines at the foot: how the figures are known, and of which day they are. */
  readonly foot: readonly string[];
  /** Sources, figures and link, in the last second in the place of legend and foot; null before. */
  readonly sources: readonly string[] | null;
}

/**
 * The words of a scene; `frame` is the frame of its view, and `link` the link of the film's last view. `shown` and
 * `asking` are the frames of the scene's `views` and of its `asking`.
 */
export function sceneText(
  facts: Facts,
  frame: Frame,
  scene: Scene,
  link: string,
  catalogue: Words,
  { shown = [], asking = [] }: { readonly shown?: readonly Frame[]; readonly asking?: readonly Frame[] } = {},
): SceneText {
  const text = pictureText({ facts, frame, words: catalogue }, link);
  const { at, step } = timeOf(scene);
  const used = [
    ...[...shown, frame].flatMap((view) => pictureSources(facts, view)),
    ...citedSources({ facts }, scene.cited).map(usedFrom),
  ];
  const clock = stepText(at, step, catalogue.locale);
  return {
    title: scene.title ?? frame.headline.title,
    subtitle: `${text.legend.quantity}. ${text.legend.basis}`,
    question: questionIn(frame),
    questions: asking.map(questionIn),
    clock: step === "hour" ? `${clock} ${timeline.utc}` : clock,
    progress: scene.progress,
    legend: text.legend,
    keys: text.keys,
    foot: [text.status, text.figures],
    sources: scene.ends ? [sourceLine(facts, used, catalogue), text.figures, text.link] : null,
  };
}

import type { Facts } from "../../facts/types.ts";
import { rememberingLast } from "../../kit/remember.ts";
import type { Span } from "../../kit/time.ts";
import type { Choices } from "../../state/choices.ts";
import { addSteps, floorTo, snap, stepOf } from "../../state/step.ts";
import { stepText } from "../format/dates.ts";
import type { Chosen } from "../frame/shown.ts";
import { type AxisChart, axisChartOf, type CloseUp, untilOf } from "./chart.ts";
import { type AxisSetting, across, boxWidth, tenths, textWidth, unitsAt, unitsIn, usualWidth } from "./scale.ts";
import { languageIn } from "./shown.ts";
import type { AxisView, Ghost } from "./types.ts";

/** The part that draws days, hours and claims, and whether the axis is as narrow as on a phone. */
export interface CloseUpRoom {
  readonly closeUp: CloseUp;
  readonly narrow: boolean;
}

/** The axis at one moment; `room` is null until the part that draws days, hours and claims is fetched. */
export function axisViewAt(
  facts: Facts,
  choices: Choices,
  language: AxisSetting,
  room: CloseUpRoom | null = null,
): AxisView {
  const { at, span, known } = choices;
  const { locale, timeline: words, width = usualWidth } = language;
  const step = stepOf(span);
  const position = unitsAt(span, at);
  const start = unitsAt(span, floorTo(step, at));
  const end = unitsAt(span, addSteps(step, floorTo(step, at), 1));
  const block = (moment: number) =>
    moment > untilOf(choices) ? "" : (room?.closeUp.block(facts, choices, moment, language) ?? "");
  const rest = tenths(boxWidth - position);
  const chart = chartFor(facts, choices, language, room);
  return {
    ...chart,
    words,
    step,
    width,
    at,
    slider: { position, text: [stepText(at, step, locale), block(at)].filter(Boolean).join(", ") },
    needle: across(position),
    unknown:
      known === "now"
        ? null
        : {
            x: across(position),
            width: across(rest),
            text:
              rest > unitsIn(textWidth(words.unknown, width) + besideUnknown, width) && step === "hour"
                ? words.unknown
                : "",
          },
    now: { x: across(start), width: across(tenths(end - start)) },
    outlook: null,
    ...room?.closeUp.outlook(facts, choices, language, chart.retargets),
    ghost: (fraction) => ({
      ...ghostAt(span, fraction, locale),
      block: block(span.from + fraction * (span.to - span.from)),
    }),
  };
}

/**
 * The words and formats that the axis takes from the page's language, with its width and its height, px; a height of 0 is
 * not known.
 */
export const settingIn = (words: Chosen["words"], width: number, height = 0): AxisSetting => ({
  ...languageIn(words),
  width,
  height,
});

/** The axis of the shown span. `width` and `height` are those of `settingIn`, `room` is that of `axisViewAt`. */
export const axisShown = (
  { facts, frame, words }: Chosen,
  room: CloseUpRoom | null,
  width: number = usualWidth,
  height = 0,
): AxisView => axisViewAt(facts, frame.choices, settingIn(words, width, height), room);

/** Pixels beside the note on the unknown part of the axis. */
const besideUnknown = 18;

function ghostAt(span: Span, fraction: number, locale: string): Omit<Ghost, "block"> {
  const at = snap(span, span.from + fraction * (span.to - span.from));
  const x = unitsAt(span, at);
  return { x: across(x), at, text: stepText(at, stepOf(span), locale), anchor: x > boxWidth / 2 ? "end" : "start" };
}

/** The files that the chart is drawn from: it is made again only when one of them changes. */
const drawnFrom = ["places", "hashrate", "network", "events", "sources", "claims", "blocks"] as const;

/**
 * The chart, kept while its inputs are the same: with known now, playback only moves the needle, up to 60 times a
 * second.
 */
const chartFor = rememberingLast(chartOf, 1, (facts, choices, language, room) => {
  const { span, window, known, at, openItem } = choices;
  const moment = known === "then" ? at : known;
  const files = drawnFrom.map((name) => facts[name]);
  return [
    span.from,
    span.to,
    window,
    moment,
    openItem,
    language.locale,
    language.width,
    language.height,
    room,
    ...files,
  ];
});

function chartOf(facts: Facts, choices: Choices, language: AxisSetting, room: CloseUpRoom | null): AxisChart {
  const tall = room?.narrow === true;
  const chart = axisChartOf(facts, choices, { ...language, tall }, room?.closeUp ?? null);
  const marks = room?.closeUp.marks(facts, choices, language, room.narrow) ?? [];
  return marks.length === 0 ? chart : { ...chart, marks: [...chart.marks, ...marks] };
}

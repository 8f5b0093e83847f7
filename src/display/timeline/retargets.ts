import type { Moment, NetworkFacts } from "../../facts/types.ts";
import type { Span } from "../../kit/time.ts";
import { retargetsIn } from "../../model/network/epochs.ts";
import { undatedEpochs } from "../../model/network/undated.ts";
import { stepOf } from "../../state/step.ts";
import type { TimelineWords } from "../../words/timeline/timeline.ts";
import { signedPrinter } from "../format/numbers.ts";
import { across, besideRetarget, boxHeight, boxWidth, textWidth, unitsAt, usualWidth } from "./scale.ts";
import type { AxisView, RetargetMark } from "./types.ts";

/** How many retargets, the largest ones, are named in a span of years, and how many by the day. */
const named = { month: 3, day: 4 } as const;
/** Pixels between a text and another retarget's bar, and between two texts. */
const beside = { other: 0.5, text: 5 } as const;
/**
 * The width of an axis, px, below which the words of a retarget leave no room for those of the next one. There a size
 * stands alone, by the hour too, and before its bar, where the next one's words begin.
 */
const roomy = 420;
/** Changes up to this size, %, fill at most half of the row, so that small changes look small. */
const usual = 10;

/**
 * The retargets of a span up to `until` as bars from the middle of their row, on an axis of `width` px. By the hour each
 * is named in words, or by its size where these have no room; else the largest are, with their size. After the last dated
 * epoch their times are modelled; their sizes are exact.
 */
export function retargetMarks(
  network: NetworkFacts,
  span: Span,
  until: Moment,
  words: TimelineWords,
  locale: string,
  width: number = usualWidth,
): Pick<AxisView, "retargets" | "bars"> {
  const step = stepOf(span);
  const percent = signedPrinter(locale, step === "hour" ? 2 : 1);
  const [from, to] = [span.from, Math.min(span.to, until + 1)];
  const dated = retargetsIn(network.epochs, from, to).map((one) => ({ ...one, modelled: false }));
  const later = retargetsIn(undatedEpochs(network), from, to).map((one) => ({ ...one, modelled: true }));
  const shown = [...dated, ...later].map((one) => ({
    ...one,
    change: one.change ?? 0,
    units: unitsAt(span, one.time),
  }));
  const most = Math.max(usual, ...shown.map(({ change }) => Math.abs(change)));
  const barsOf = (those: boolean) =>
    shown
      .filter(({ modelled }) => modelled === those)
      .map(({ change, units }) => `M${Math.floor(units)} ${middle}v${-Math.round((change / most) * middle)}`)
      .join("");
  const inWords = (change: number, modelled: boolean): readonly string[] => {
    const size = percent(change);
    if (step !== "hour") return [`${size} %`];
    const whole = words.retarget(size);
    // A size alone would not say that its time is modelled.
    if (modelled) return [words.modelledTime(whole)];
    return width < roomy ? [`${size} %`] : [whole, `${size} %`];
  };
  const texts = shown.map((one) => ({ ...one, texts: inWords(one.change, one.modelled) }));
  const placed = step === "hour" ? placedIn(texts, width, null) : placedIn(texts, width, named[step]);
  const retargets = texts.flatMap((one): readonly RetargetMark[] => {
    const place = placed.get(one);
    if (place === undefined) return [];
    const { units, modelled } = one;
    return [{ x: across(units), units, ...place, ...(modelled && ({ modelled } as const)) }];
  });
  return { retargets, bars: { dated: barsOf(false), modelled: barsOf(true) } };
}

/** Units down to the line of no change. */
const middle = boxHeight / 2;

interface SizedChange {
  readonly change: number;
  readonly units: number;
  /** What may be written, the longest first. */
  readonly texts: readonly string[];
}

/**
 * The changes with room for a text beside their bar, the largest first, each with the text and the side of the bar that
 * it is on. With a `count` no more are named, and a smaller one is not named in the place of a larger.
 */
function placedIn<T extends SizedChange>(
  all: readonly T[],
  width: number,
  count: number | null,
): ReadonlyMap<T, Pick<RetargetMark, "text" | "anchor">> {
  const found = new Map<T, Pick<RetargetMark, "text" | "anchor">>();
  const taken: SideText[] = [];
  for (const one of all.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))) {
    if (count !== null && (found.size === count || one.change === 0)) break;
    const bar = (one.units / boxWidth) * width;
    const endFirst = count === null && width < roomy;
    const free = one.texts
      .flatMap((text) => sidesOf(text, bar, width, count === null ? besideRetarget.hour : besideRetarget.day))
      .toSorted((a, b) => (endFirst ? Number(b.anchor === "end") - Number(a.anchor === "end") : 0))
      .find((side) => side.left >= 0 && side.right <= width && taken.every((other) => areApart(side, other)));
    if (free === undefined && count !== null) break;
    if (free === undefined) continue;
    taken.push(free);
    found.set(one, { text: free.text, anchor: free.anchor });
  }
  return found;
}

/** A text beside its bar, px from the left of the axis. */
interface SideText {
  readonly text: string;
  readonly anchor: RetargetMark["anchor"];
  readonly bar: number;
  readonly left: number;
  readonly right: number;
}

function sidesOf(text: string, bar: number, width: number, own: number): readonly SideText[] {
  const wide = textWidth(text, width);
  return [
    { text, anchor: "start", bar, left: bar + own, right: bar + own + wide },
    { text, anchor: "end", bar, left: bar - own - wide, right: bar - own },
  ];
}

function areApart(one: SideText, other: SideText): boolean {
  const clear = ({ left, right }: SideText, bar: number) => bar <= left - beside.other || bar >= right + beside.other;
  const texts = one.right + beside.text <= other.left || other.right + beside.text <= one.left;
  return texts && clear(one, other.bar) && clear(other, one.bar);
}

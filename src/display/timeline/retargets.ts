import type { Moment, NetworkFacts } from "../../facts/types.ts";
import type { Span } from "../../kit/time.ts";
import { retargetsIn } from "../../model/network/epochs.ts";
import { undatedEpochs } from "../../model/network/undated.ts";
import { stepOf } from "../../state/step.ts";
import type { TimelineWords } from "../../words/timeline/timeline.ts";
import { signedPrinter } from "../format/numbers.ts";
import { across, boxHeight, boxWidth, unitsAt } from "./scale.ts";
import type { AxisView, RetargetMark } from "./types.ts";

/** How many retargets, the largest ones, are named in a span of years, and how many by the day. */
const named = { month: 3, day: 4 } as const;
/** Units that the size of a retarget takes beside its bar, on a desk. */
const sizeWidth = 73;
/** Units that the text of a retarget takes on a phone, by the hour, and its size by the day. */
const wordsWidth = { hour: 320, size: 130 } as const;
/** Changes up to this size, %, fill at most half of the row, so that small changes look small. */
const usual = 10;

/**
 * The retargets of a span up to `until` as bars from the middle of their row. By the hour each is named in words; else
 * the largest are, with their size, where they have room. After the last dated epoch their times are modelled; their
 * sizes are exact.
 */
export function retargetMarks(
  network: NetworkFacts,
  span: Span,
  until: Moment,
  words: TimelineWords,
  locale: string,
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
  const largest = step === "hour" ? new Map<Sized, RetargetMark["anchor"]>() : largestOf(shown, named[step]);
  const barsOf = (those: boolean) =>
    shown
      .filter(({ modelled }) => modelled === those)
      .map(({ change, units }) => `M${Math.floor(units)} ${middle}v${-Math.round((change / most) * middle)}`)
      .join("");
  const retargets = shown.flatMap((one): readonly RetargetMark[] => {
    const { change, modelled, units } = one;
    const x = across(units);
    const of = modelled ? ({ modelled } as const) : {};
    if (step === "hour") {
      const size = percent(change);
      const text = words.retarget(size);
      const late: { readonly late?: true } = units > boxWidth - wordsWidth.hour ? { late: true } : {};
      const anchor = late.late ? "end" : "start";
      return [
        modelled
          ? { x, units, text: words.modelledTime(text), anchor, ...of, ...late }
          : { x, units, text, short: `${size} %`, anchor, ...late },
      ];
    }
    const anchor = largest.get(one);
    if (anchor === undefined) return [];
    const crowded = isCrowded(one, [...largest.keys()]);
    return [{ x, units, text: `${percent(change)} %`, anchor, ...(crowded && { crowded }), ...of }];
  });
  return { retargets, bars: { dated: barsOf(false), modelled: barsOf(true) } };
}

/** Units down to the line of no change. */
const middle = boxHeight / 2;

type Sized = { readonly change: number; readonly units: number };

/** The largest changes whose size has room beside their bar, with the side of the bar that it is on. */
function largestOf<T extends Sized>(all: readonly T[], count: number): ReadonlyMap<T, RetargetMark["anchor"]> {
  const found = new Map<T, RetargetMark["anchor"]>();
  const taken: (readonly [left: number, right: number])[] = [];
  for (const one of all.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))) {
    if (found.size === count || one.change === 0) break;
    const sides = [
      { anchor: "start", left: one.units, right: one.units + sizeWidth },
      { anchor: "end", left: one.units - sizeWidth, right: one.units },
    ] as const;
    const free = sides.find(
      ({ left, right }) => left >= 0 && right <= boxWidth && taken.every(([from, to]) => right <= from || to <= left),
    );
    // A smaller one must not be named in its place.
    if (free === undefined) break;
    taken.push([free.left, free.right]);
    found.set(one, free.anchor);
  }
  return found;
}

const isCrowded = (one: Sized, all: readonly Sized[]): boolean =>
  all.some(
    ({ change, units }) => Math.abs(change) > Math.abs(one.change) && Math.abs(units - one.units) < wordsWidth.size,
  );

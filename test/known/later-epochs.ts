import type { Fate } from "./later.ts";

/** An epoch of which the file holds no time. */
export type Undated = { readonly height: number; readonly difficulty: number };

/** First blocks of the epochs whose time the file does not hold, to the hour, as they were derived outside this program. */
const begins: Readonly<Record<number, string>> = {
  947520: "2026-05-02T02",
  949536: "2026-05-15T16",
  951552: "2026-05-29T10",
  953568: "2026-06-14T00",
  955584: "2026-06-27T02",
  957600: "2026-07-11T19",
  959616: "2026-07-25T22",
  961632: "2026-08-08T19",
  963648: "2026-08-23T00",
  965664: "2026-09-05T20",
  967680: "2026-09-19T06",
  969696: "2026-10-03T07",
};

/**
 * What becomes of the epochs that had not begun: they are gone, or have half the difficulty, so that the epoch that runs
 * takes twice as long, as it then well may.
 */
export function laterEpochs(undated: readonly Undated[], at: number, fate: Fate): readonly Undated[] {
  const begun = ({ height }: Undated) => Date.parse(`${begins[height]}:00Z`) <= at;
  if (fate === "gone") return undated.filter(begun);
  return undated.map((one) => (begun(one) ? one : { ...one, difficulty: one.difficulty / 2 }));
}

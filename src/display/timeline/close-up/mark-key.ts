import { axis as words } from "../../../words/timeline/axis.ts";
import type { ClaimMark, EventMark } from "../types.ts";

/** An entry of the key to the marks: how the mark looks, and what it stands for. */
export type MarkKeyEntry = { readonly text: string } & (
  | { readonly face: Pick<ClaimMark, "quantity" | "tone" | "glyph" | "count">; readonly mark: null }
  | { readonly face: null; readonly mark: Pick<EventMark, "shape" | "tone"> }
);

/**
 * The key to the marks that an axis shows, each kind once: events, the frames of claims by what they claim, the signs of
 * their verdicts, the number in a frame that several claims share, and single readings.
 */
export function markKeyOf(marks: readonly EventMark[]): readonly MarkKeyEntry[] {
  const shown = marks.filter(({ folded }) => folded !== true);
  const claims = shown.flatMap(({ claim }) => claim ?? []);
  const entries = [
    ...shown.flatMap(eventEntry),
    ...claims.map(frameEntry),
    ...claims.flatMap(verdictEntries),
    ...claims.filter(({ count }) => count !== "").map(countEntry),
  ];
  // Two quantities may share a frame, and many marks a kind.
  return [...new Map(entries.map((entry) => [entry.text, entry])).values()];
}

/** The kinds of marks outside the row of claims. An estimate is its column, which has an entry of its own. */
function eventEntry({ shape, tone }: EventMark): readonly MarkKeyEntry[] {
  if (shape === "claim" || shape === "diamond") return [];
  const { replay, stated, marks } = words.key;
  const text = tone === "featured" ? replay : tone === "quiet" ? stated : marks[shape];
  return [{ text, mark: { shape, tone }, face: null }];
}

const frameEntry = ({ quantity }: ClaimMark): MarkKeyEntry => ({
  text: words.key.claims[quantity],
  face: { quantity, tone: "", glyph: "", count: "" },
  mark: null,
});

/** The verdict of a mark, which colours it; a mark of several claims has it where they all have the same. */
const verdictEntries = ({ tone, glyph, cards }: ClaimMark): readonly MarkKeyEntry[] =>
  cards
    .flatMap(({ verdicts }) => verdicts.filter((one) => one.tone === tone))
    .slice(0, 1)
    .map(({ finding }) => ({ text: finding, face: { quantity: "pool-loss", tone, glyph, count: "" }, mark: null }));

const countEntry = (claim: ClaimMark): MarkKeyEntry => ({
  text: words.key.count,
  face: { quantity: "mixed", tone: "mixed", glyph: "", count: claim.count },
  mark: null,
});

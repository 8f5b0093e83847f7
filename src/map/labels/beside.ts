import type { Label } from "../../display/map/types.ts";
import type { PlaceCode } from "../../facts/types.ts";
import type { Point } from "../picture.ts";
import type { Box } from "./land.ts";
import { whole } from "./offsets.ts";
import { firstOf, nearestFrom, type PlacedLabel, type Room, type Try } from "./tries.ts";

/** A label with its point, CSS pixels from the host's top left, and the country whose land is its own. */
export interface AnchoredLabel {
  readonly label: Label;
  readonly at: Point;
  readonly of: PlaceCode | null;
  /** Whether the sea comes first, because no ink can be read on that land by itself. */
  readonly isLastOnLand?: boolean;
}

/**
 * How far a label may be from its point, CSS pixels; labels with notes may be farther away, because notes say what is
 * happening.
 */
export const farthest = { plain: 100, noted: 170 } as const;
/** The longest line to a name, and to a name with notes, as a part of the host's width. */
const longest = { plain: 0.2, noted: 0.4 } as const;
/** The longest line to the name of the replay's country, as a part of the host's width; never less than for notes. */
const longestTold = 0.25;
/**
 * What one pixel of other land adds to the length of a line that crosses it, pixels: land with a colour, and land with a
 * label. Hatched land adds 1.
 */
export const crossed = { coloured: 3, labelled: 4 } as const;
/** What the line of a country with a coast may cross at most, weighted px: a bay is often shut in by a neighbour's cape. */
const mostGrazed = 15;
/** Whether a label says more than a name and a value. */
export const noteKindOf = ({ notes }: Label) => (notes.length > 0 ? "noted" : "plain");

/** A label by its short name, where it has one. */
export const shortOf = (label: Label): Label => ({ ...label, name: label.short ?? label.name });

/** The longest line to a label in a host of a width, CSS pixels. */
function farthestOf(label: Label, leads: boolean, width: number): number {
  const kind = leads ? "noted" : noteKindOf(label);
  const far = farthest[kind];
  return label.isReplayed === true ? Math.max(far, longestTold * width) : Math.min(far, longest[kind] * width);
}

function onSea({ label, of }: AnchoredLabel, leads: boolean, width: number): readonly Try[] {
  const most = farthestOf(label, leads, width);
  // A short name near the point helps a reader more than a whole name at the end of a long line; a note helps more than
  // a dot that no label covers, and a name without its notes more than no name. For the country that a replay is about
  // even a name without its value helps.
  const bare = { ...shortOf(label), notes: [] };
  return [
    ...(label.short === undefined
      ? []
      : ([
          [null, label, whole],
          [null, shortOf(label), most],
        ] as const)),
    [null, label, most],
    ...(noteKindOf(label) === "noted"
      ? ([[null, label, most, true], ...(of === null ? [] : [[of, bare, most] as const]), [null, bare, most]] as const)
      : []),
    ...(label.isReplayed === true
      ? [bare, { ...bare, value: "" }].map((text) => [null, text, most, true] as const)
      : []),
  ];
}

/**
 * The place of a label on the sea whose line crosses no other land: from its point, else from its coast. Without one its
 * line may cross some pixels of others; that of a country that has no coast, of one of the heaviest and of one that the
 * map says something about takes the shortest way, on which other land counts as `crossed` says.
 */
export function besideLand(
  { one, leads }: { readonly one: AnchoredLabel; readonly leads: boolean },
  room: Room,
  drawn: readonly Box[],
): PlacedLabel | null {
  const all = onSea(one, leads, room.host.width);
  // A name without its value comes last: a line over other land says more.
  const isWhole = ([, { value }]: Try) => value === one.label.value;
  const tries = all.filter(isWhole);
  const noted = tries.filter(([, { notes }]) => notes.length > 0);
  const short: Try = [null, shortOf(one.label), farthestOf(one.label, leads, room.host.width)];
  const starts = room.lines.coast(one.at, one.of);
  const free =
    (one.label.isReplayed === true ? told(noted, one, room, drawn) : null) ??
    firstOf(tries, one, room, drawn) ??
    nearestFrom(starts.length > 0 ? [...starts, one.at] : [], short, one, room, drawn);
  const isTold = noteKindOf(one.label) === "noted" || one.label.isReplayed === true;
  if (free !== null) return free;
  const mayCross = starts.length === 0 || isTold || leads;
  return firstOf(isTold ? all : [short], one, room, drawn, mayCross ? Number.POSITIVE_INFINITY : mostGrazed);
}

/**
 * The place of a replay's country with its notes, which say what happens there: a line over other land comes before a
 * label without them.
 */
const told = (noted: readonly Try[], one: AnchoredLabel, room: Room, drawn: readonly Box[]): PlacedLabel | null =>
  firstOf(noted, one, room, drawn) ?? firstOf(noted, one, room, drawn, Number.POSITIVE_INFINITY);

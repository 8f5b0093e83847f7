import type { Label, MapFrame } from "../../display/map/types.ts";
import type { PlaceCode } from "../../facts/types.ts";
import { rememberingLast } from "../../kit/remember.ts";
import { badgeReach } from "../badges.ts";
import { countryOf } from "../country.ts";
import type { Point, Size } from "../picture.ts";
import { along, boxesMeet, covers, isIn, moved } from "./boxes.ts";
import type { Box, HoldsOnly } from "./land.ts";
import { offsets, whole } from "./offsets.ts";
import { halfOf, paddedHalf } from "./text.ts";

/** A label, and the point and the land that it belongs to; points are CSS pixels from the host's top left. */
export interface AnchoredLabel {
  readonly label: Label;
  readonly at: Point;
  readonly of: PlaceCode | null;
}

/** A label that has room, and the offset of its middle from its point, CSS pixels. */
export interface PlacedLabel {
  readonly label: Label;
  readonly offset: Point;
  /** The end of the line from the label's point to the label, as an offset; null for a label on its own land. */
  readonly leader: Point | null;
}

/** The area in which labels are placed: a host, its land, and what else is drawn on it. */
export interface Room {
  readonly host: Size;
  readonly holdsOnly: HoldsOnly;
  /** What no label may cover: badges, rings and arcs. */
  readonly taken: readonly Box[];
}

/** The angle from the globe's front, radians, past which no label is drawn: it would lie on the rim. */
export const rim = 1.3;

/** Pixels of the host's width for each label beyond the first `fewest`: small screens have fewer labels. */
const pixelsPerLabel = 90;
/** Labels that even a narrow host has where they have room: a phone's map names six countries. */
const fewest = 6;
/** A country is not named while a country of more than this multiple of its weight has no room for its name. */
const mostOutweighed = 3;
/** How many labels, of those that are placed first, may be as far from their points as those with notes. */
const leaders = 3;
/** Provinces named beside their rings at zoom 0; each step of zoom doubles the number. */
const namedRings = 3;
/**
 * How far a label may be from its point, CSS pixels; labels with notes may be farther away, because notes say what is
 * happening.
 */
const farthest = { plain: 100, noted: 170 } as const;
/** The part of a line's height, above its first letters and under its last, that has no ink, CSS pixels. */
const blank = 1.5;

/**
 * The labels and the names of rings in a frame that have room. `toScreen` gives null where a point cannot be seen;
 * `growth` is the factor by which circles have grown since zoom 0; `room.taken` are the arcs.
 */
export function labelsIn(
  frame: MapFrame,
  toScreen: (at: Label["at"]) => Point | null,
  room: Room,
  growth: number,
): PlacedLabel[] {
  const anchored = (label: Label): AnchoredLabel[] => {
    const at = toScreen(label.at);
    return at === null ? [] : [{ label, at, of: countryOf(label.code) }];
  };
  const round = ({ at }: Pick<Label, "at">, reach: number): Box[] => {
    const middle = toScreen(at);
    return middle === null ? [] : [{ at: middle, half: [reach, reach] }];
  };
  const taken = [
    ...room.taken,
    ...frame.badges.flatMap((badge) => round(badge, badgeReach)),
    ...frame.circles.flatMap((circle) => round(circle, circle.radius * growth)),
  ];
  const names = frame.circles.flatMap(({ id, at, name, radius }) =>
    name === undefined ? [] : anchored({ code: id, at, name, value: "", notes: [], weight: radius }),
  );
  return placeLabels(frame.labels.flatMap(anchored), { ...room, taken }, names, namedRings * growth ** 2);
}

/**
 * The labels that have room in a host, heaviest first: on their own land, else on the sea with a line to their point,
 * none over another or over what is taken. Then at most `mostNames` names of rings, on their own land alone. Text is
 * measured by its letters, so that the choice does not depend on loaded fonts.
 */
export const placeLabels = (
  labels: readonly AnchoredLabel[],
  room: Room,
  names: readonly AnchoredLabel[] = [],
  mostNames = namedRings,
): PlacedLabel[] => placedLast(labels, room, names, mostNames);

/** Keeps the last answer: most steps by the hour, and every hover, ask with equal labels in new lists. */
const placedLast = rememberingLast(placeAll, 1, (labels, { host, holdsOnly, taken }, names, mostNames) => [
  JSON.stringify([labels, host, taken, names, mostNames]),
  holdsOnly,
]);

function placeAll(
  labels: readonly AnchoredLabel[],
  { host, holdsOnly, taken: before }: Room,
  names: readonly AnchoredLabel[],
  mostNames: number,
): PlacedLabel[] {
  const most = Math.max(fewest, Math.floor(host.width / pixelsPerLabel));
  const taken = [...before];
  const placed: PlacedLabel[] = [];
  const drawn: Box[] = [];
  // Labels with notes outweigh all others, so each kind is compared with its own only.
  const left = { noted: 0, plain: 0 };
  const homesOf = (all: readonly AnchoredLabel[]) =>
    all.map((one, rank) => homeOf(one, { host, holdsOnly, taken: before }, rank < leaders));
  // Names find their room on land first, so that no line of another label takes it.
  const homes = homesOf(byWeight(labels, host).slice(0, 2 * most));
  const put = (home: Home, onSea: boolean) => {
    const start: Box = { at: home.one.at, half: [0, 0] };
    const kept = onSea ? homes.filter((other) => other !== home && !boxesMeet(other, start)) : null;
    const found = place(home, { host, holdsOnly, taken }, drawn, kept);
    if (found) placed.push(found);
    return found !== null;
  };
  for (const home of homes) {
    if (placed.length >= most) break;
    const { label } = home.one;
    const kind = kindOf(label);
    if (left[kind] > mostOutweighed * label.weight) continue;
    if (!put(home, true)) left[kind] = Math.max(left[kind], label.weight);
  }
  for (const home of homesOf(byWeight(names, host).slice(0, mostNames))) put(home, false);
  return placed;
}

const kindOf = ({ notes }: Label) => (notes.length > 0 ? "noted" : "plain");

/** The labels whose point lies in the host: the one of the shown replay first, then the heaviest. */
function byWeight(labels: readonly AnchoredLabel[], { width, height }: Size): AnchoredLabel[] {
  const seen = labels.filter(({ at: [x, y] }) => x >= 0 && x <= width && y >= 0 && y <= height);
  const first = ({ label: { isReplayed = false } }: AnchoredLabel) => Number(isReplayed);
  return seen.sort((a, b) => first(b) - first(a) || b.label.weight - a.label.weight);
}

/**
 * The room that all other labels leave free for one label. `found` is its place on its own land; null where the land
 * has no room.
 */
type Home = Box & { readonly one: AnchoredLabel; readonly found: PlacedLabel | null; readonly leads: boolean };

/** The room that a label has on its own land; without any, its point, which may be a dot with a figure. */
function homeOf(one: AnchoredLabel, room: Room, leads: boolean): Home {
  const found = firstOf(onLand(one), one.at, room, []);
  if (found === null) return { one, found, leads, at: one.at, half: [3, 3] };
  return { one, found, leads, at: moved(one.at, found.offset), half: paddedHalf(found.label) };
}

/** The place that the first successful try finds; null where no try finds one. */
function firstOf(tries: readonly Try[], at: Point, room: Room, drawn: readonly Box[]): PlacedLabel | null {
  for (const one of tries) {
    const found = nearestPlace(one, at, room, drawn);
    if (found !== null) return found;
  }
  return null;
}

/** One try to place a label: on which ground, with which text, how far from the point, and whether over dots. */
type Try = readonly [ground: PlaceCode | null, text: Label, most: number, overDots?: boolean];

const shortOf = (label: Label): Label => ({ ...label, name: label.short ?? label.name });

function onLand({ label, of }: AnchoredLabel): readonly Try[] {
  if (of === null) return [];
  const most = farthest[kindOf(label)];
  return [
    [of, label, most],
    [of, shortOf(label), most],
  ];
}

function onSea({ label, of }: AnchoredLabel, leads: boolean): readonly Try[] {
  const most = farthest[leads ? "noted" : kindOf(label)];
  // A short name near the point helps a reader more than a whole name at the end of a long line; a note helps more than
  // a dot that no label covers, and a name without its notes more than no name.
  const bare = { ...shortOf(label), notes: [] };
  return [
    [null, label, whole],
    [null, shortOf(label), most],
    [null, label, most],
    ...(kindOf(label) === "noted"
      ? ([[null, label, most, true], ...(of === null ? [] : [[of, bare, most] as const]), [null, bare, most]] as const)
      : []),
  ];
}

/**
 * Places a label by its name or, where that has no room, by its short name: on its own land, else on the sea and beside
 * the `homes` of the others; and marks the room as taken. Null where there is none, and for the sea where `homes` is null.
 */
function place(home: Home, room: Room & { readonly taken: Box[] }, drawn: Box[], homes: readonly Home[] | null) {
  const { one, found: own } = home;
  let found = own === null || !covers(room.taken, home) ? own : firstOf(onLand(one), one.at, room, drawn);
  if (found === null && homes !== null)
    found = firstOf(onSea(one, home.leads), one.at, { ...room, taken: [...room.taken, ...homes] }, [
      ...drawn,
      ...homes,
    ]);
  if (found === null) return null;
  const boxes = [
    { at: moved(one.at, found.offset), half: paddedHalf(found.label) },
    ...(found.leader ? along([one.at, moved(one.at, found.leader)]) : []),
  ];
  drawn.push(...boxes);
  room.taken.push(...boxes);
  return found;
}

/** The place of a text that is nearest to its point on one kind of ground; null where there is none. */
function nearestPlace(
  [ground, label, most, overDots = false]: Try,
  at: Point,
  { host, holdsOnly, taken }: Room,
  drawn: readonly Box[],
): PlacedLabel | null {
  const [textX, textY] = halfOf(label);
  const half = paddedHalf(label);
  // On the sea, the distance of a label is measured to its edge, where its line ends.
  const [edgeX, edgeY] = ground === null ? half : [0, 0];
  const edge = Math.hypot(edgeX, edgeY);
  // One box is reused for all tries, because making a new one for each would take longer than everything else.
  const middle: [x: number, y: number] = [0, 0];
  const box: Box = { at: middle, half };
  const ink: Box = { at: middle, half: [textX, textY - blank] };
  let found: PlacedLabel | null = null;
  let least = most;
  // This loop runs a hundred thousand times for a frame, so the cheapest test comes first.
  for (const offset of offsets) {
    if (offset.far - edge >= least) break;
    const [x, y] = [toward(offset.x, edgeX), toward(offset.y, edgeY)];
    if (x * x + y * y >= least * least) continue;
    middle[0] = at[0] + offset.x;
    middle[1] = at[1] + offset.y;
    if (!isIn(host, box) || !holdsOnly(ink, ground, overDots) || covers(taken, box)) continue;
    const leader: Point | null = ground === null ? [x, y] : null;
    if (leader && along([at, moved(at, leader)]).some((part) => covers(drawn, part))) continue;
    least = Math.sqrt(x * x + y * y);
    found = { label, offset: [offset.x, offset.y], leader };
  }
  return found;
}

/** The offset of a box's nearest edge, for the offset of its middle and half its size. */
const toward = (offset: number, half: number) => Math.sign(offset) * Math.max(0, Math.abs(offset) - half);

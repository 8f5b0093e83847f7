import { unlettered } from "../../display/map/palette.ts";
import type { Label, MapFrame } from "../../display/map/types.ts";
import type { PlaceCode } from "../../facts/types.ts";
import { rememberingLast } from "../../kit/remember.ts";
import { badgeReach } from "../badges.ts";
import { countryOf } from "../country.ts";
import { stateIn } from "../patch.ts";
import type { Point, Size } from "../picture.ts";
import { finished, type Steps } from "../steps.ts";
import { type AnchoredLabel, besideLand, crossed, farthest, noteKindOf, shortOf } from "./beside.ts";
import { along, boxesMeet, covers, moved } from "./boxes.ts";
import type { Box } from "./land.ts";
import type { LineWeights } from "./lines.ts";
import { paddedHalf } from "./text.ts";
import { firstOf, type PlacedLabel, type Room, type Try } from "./tries.ts";

/** The angle from the globe's front, radians, past which no label is drawn: it would lie on the rim. */
export const rim = 1.3;

/** Pixels of the host's width for each label beyond the first `fewest`: small screens have fewer labels. */
const pixelsPerLabel = 90;
/** Labels that even a narrow host has where they have room: a phone's map names six countries. */
const fewest = 6;
/** A country is not named while a country of more than this multiple of its weight has no room for its name. */
const mostOutweighed = 3;
/** So many of the heaviest labels may stand as far from their points as labels with notes. */
const leaders = 3;
/** Provinces named beside their rings at zoom 0; each step of zoom doubles the number. */
const namedRings = 3;
/** What labels are placed by: see `placeLabels`. */
type LabelRequest = readonly [
  labels: readonly AnchoredLabel[],
  room: Room,
  names: readonly AnchoredLabel[],
  mostNames: number,
];

/**
 * The labels and the names of rings in a frame that have room. `toScreen` gives null where a point cannot be seen;
 * `growth` is the factor by which circles have grown since zoom 0; `room.taken` are the arcs.
 */
export const labelsIn = (...asked: Parameters<typeof askedIn>): PlacedLabel[] => placeLabels(...askedIn(...asked));

/** Does the work of `labelsIn` in parts: the next `labelsIn` for the same question finds its answer. */
export function* placingLabels(...question: Parameters<typeof askedIn>): Steps<void> {
  const asked = askedIn(...question);
  placedLast.keep(yield* placing(...asked), ...asked);
}

/**
 * Labels of this many times their usual size or more are large text, bold and 18.66 px: 4.5 : 1 is enough (WCAG 2.2,
 * 1.4.6).
 */
const large = 18.66 / 14;

/**
 * Whether some ink can be read on a country’s land. Else the name stands on the sea or, without room there, has a
 * ground.
 */
export const isLettered = (frame: MapFrame, country: PlaceCode): boolean =>
  frame.lettering >= large || !unlettered[frame.theme][frame.ramp].includes(stateIn(frame, country).band);

function askedIn(
  frame: MapFrame,
  toScreen: (at: Label["at"]) => Point | null,
  room: Omit<Room, "weights">,
  growth: number,
): LabelRequest {
  const anchored = (label: Label): AnchoredLabel[] => {
    const at = toScreen(label.at);
    const country = countryOf(label.code);
    const isLastOnLand = country !== null && !isLettered(frame, country);
    return at === null ? [] : [{ label, at, of: country, isLastOnLand }];
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
  return [
    frame.labels.flatMap(anchored),
    { ...room, taken, weights: weightsIn(frame) },
    names,
    namedRings * growth ** 2,
  ];
}

/** How much each place's land counts where another's line crosses it. */
const weightsIn = ({ marks, labels }: MapFrame): LineWeights =>
  new Map([
    ...[...marks].flatMap(([code, { band }]) => (band < 0 ? [] : [[code, crossed.coloured] as const])),
    ...labels.map(({ code }) => [code, crossed.labelled] as const),
  ]);

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

/**
 * Keeps the last answer of two maps, since the SVG map and the WebGL map ask in turn while one takes the other's place.
 * Most steps, and every hover, ask with equal labels in new lists.
 */
const placedLast = rememberingLast(
  (...asked: LabelRequest) => finished(placing(...asked)),
  2,
  (labels, { host, holdsOnly, weights, taken }, names, mostNames) => [
    JSON.stringify([labels, host, [...weights], taken, names, mostNames]),
    holdsOnly,
  ],
);

function* placing(...[labels, room, names, mostNames]: LabelRequest): Steps<PlacedLabel[]> {
  const { host } = room;
  const most = Math.max(fewest, Math.floor(host.width / pixelsPerLabel));
  const taken = [...room.taken];
  const placed: PlacedLabel[] = [];
  const drawn: Box[] = [];
  // Labels with notes outweigh all others, so each kind is compared with its own only.
  const left = { noted: 0, plain: 0 };
  function* homesOf(all: readonly AnchoredLabel[]): Steps<Home[]> {
    const homes: Home[] = [];
    for (const [rank, one] of all.entries()) {
      homes.push(homeOf(one, room, rank < leaders));
      yield;
    }
    return homes;
  }
  // Names find their room on land first, so that no line of another label takes it.
  const homes = yield* homesOf(byWeight(labels, host).slice(0, 2 * most));
  const put = (home: Home, onSea: boolean) => {
    const start: Box = { at: home.one.at, half: [0, 0] };
    const kept = onSea ? homes.filter((other) => other !== home && !boxesMeet(other, start)) : null;
    const found = place(home, { ...room, taken }, drawn, kept);
    if (found) placed.push(found);
    return found !== null;
  };
  for (const home of homes) {
    if (placed.length >= most) break;
    const { label } = home.one;
    const kind = noteKindOf(label);
    if (left[kind] > mostOutweighed * label.weight) continue;
    if (!put(home, true)) left[kind] = Math.max(left[kind], label.weight);
    yield;
  }
  for (const home of yield* homesOf(byWeight(names, host).slice(0, mostNames))) put(home, false);
  return placed;
}

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

/** The room that a label has on its own land; without any, the room of its point, which may be a dot with a figure. */
function homeOf(one: AnchoredLabel, room: Room, leads: boolean): Home {
  const found = one.isLastOnLand ? null : firstOf(onLand(one), one, room, []);
  if (found === null) return { one, found, leads, at: one.at, half: [3, 3] };
  return { one, found, leads, at: moved(one.at, found.offset), half: paddedHalf(found.label) };
}

function onLand({ label, of }: AnchoredLabel): readonly Try[] {
  if (of === null) return [];
  const most = farthest[noteKindOf(label)];
  return [[of, label, most], ...(label.short === undefined ? [] : [[of, shortOf(label), most] as const])];
}

/**
 * Places a label by its name or, where that has no room, by its short name: on its own land, else on the sea, outside
 * the `homes` of the others. Marks the room as taken. Null where there is no room; `homes` is null where the sea is not
 * tried.
 */
function place(home: Home, room: Room & { readonly taken: Box[] }, drawn: Box[], homes: readonly Home[] | null) {
  const { one, found: own } = home;
  const inside = () => firstOf(onLand(one), one, room, drawn);
  let found = own === null || !covers(room.taken, home) ? own : inside();
  if (homes !== null) found ??= besideLand(home, { ...room, taken: [...room.taken, ...homes] }, [...drawn, ...homes]);
  if (one.isLastOnLand) found ??= inside();
  if (found === null) return null;
  const boxes = [
    { at: moved(one.at, found.offset), half: paddedHalf(found.label) },
    ...(found.leader ? along(found.leader.map((end) => moved(one.at, end))) : []),
  ];
  drawn.push(...boxes);
  room.taken.push(...boxes);
  return found;
}

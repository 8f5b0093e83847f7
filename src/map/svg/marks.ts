import { fillKey } from "../../display/map/palette.ts";
import type { Label, MapFrame } from "../../display/map/types.ts";
import { badgeParts } from "../badges.ts";
import { countryOf } from "../country.ts";
import { along } from "../labels/boxes.ts";
import { isLettered, labelsIn, placingLabels, rim } from "../labels/labels.ts";
import { type Lands, landsOn, linesOfPath, readingLand } from "../labels/land.ts";
import { labelLinesOf, labelSize } from "../labels/text.ts";
import type { PlacedLabel } from "../labels/tries.ts";
import { stateIn } from "../patch.ts";
import { arcCasing, boxCentre, globeRadius, type Point, type Size } from "../picture.ts";
import type { Steps } from "../steps.ts";
import type { Projector } from "./flat.ts";
import { pathDataOf } from "./path.ts";
import { type Shape, shape } from "./shape.ts";

/** How the box lies in its host; `toScreen` maps box units to CSS pixels, `unit` is box units per CSS pixel. */
export interface Screen {
  readonly host: Size;
  readonly toScreen: (point: Point) => Point;
  readonly unit: number;
  /** The factor by which circles have grown since zoom 0: √2 at each step. */
  readonly growth: number;
}

/** The groups of marks over the ground, from the lowest to the highest. */
export const markGroups = ["arcs", "circles", "badges", "labels"] as const;
/** A group of marks. */
export type MarkGroup = (typeof markGroups)[number];

/** Whether two frames have equal marks. */
export const sameMarks = (one: MapFrame, other: MapFrame): boolean =>
  markGroups.every((group) => JSON.stringify(one[group]) === JSON.stringify(other[group]));

/** The shapes of one group of a frame's marks. */
export function markShapes(
  group: MarkGroup,
  frame: MapFrame,
  projector: Projector,
  screen: Screen,
  lands: Lands,
): Shape[] {
  if (group === "arcs") return arcShapes(frame, projector, screen);
  if (group === "circles") return circleShapes(frame, projector, screen);
  return group === "badges" ? badgeShapes(frame, projector, screen) : labelShapes(frame, projector, screen, lands);
}

function arcShapes({ arcs }: MapFrame, projector: Projector, { unit }: Screen): Shape[] {
  return arcs.flatMap(({ from, to, width, label }) => {
    const arc = projector.arc(from, to);
    const end = projector.at(...to);
    if (arc === null) return [];
    return [
      shape("path", { class: "arc arc-casing", d: arc.path, "stroke-width": width + arcCasing }),
      shape("path", { class: "arc", d: arc.path, "stroke-width": width }, [shape("title", {}, [label])]),
      ...(end === null ? [] : [shape("circle", { class: "arc-end", cx: end[0], cy: end[1], r: tidy(3.5 * unit) })]),
    ];
  });
}

function circleShapes({ circles }: MapFrame, projector: Projector, { unit, growth }: Screen): Shape[] {
  const casings: Shape[] = [];
  const drawn = [...circles]
    .sort((a, b) => b.radius - a.radius)
    .flatMap(({ id, at, radius, kind, title }) => {
      const point = projector.at(...at);
      if (point === null) return [];
      const [cx, cy] = [tidy(point[0]), tidy(point[1])];
      const round = { cx, cy, r: tidy(radius * growth * unit) };
      if (kind === "province") casings.push(shape("circle", { class: "circle casing", ...round }));
      const attributes = { class: `circle ${kind}`, "data-circle": id, ...round };
      return [shape("circle", attributes, [shape("title", {}, [title])])];
    });
  return [...casings, ...drawn];
}

function badgeShapes({ badges }: MapFrame, projector: Projector, { unit }: Screen): Shape[] {
  return badges.flatMap(({ code, at, state, label }) => {
    const point = projector.at(...at);
    if (point === null) return [];
    const parts = badgeParts[state].map(({ path, role, dashed }) =>
      shape("path", { class: `badge-${role}`, d: path, ...(dashed ? { "stroke-dasharray": "2.5 2.5" } : {}) }),
    );
    const title = shape("title", {}, [label]);
    const attributes = { class: "badge", "data-badge": code, "data-state": state, transform: standing(point, unit) };
    return [shape("g", attributes, [title, ...parts])];
  });
}

/** The labels of a frame that have room on a screen over land. */
export const labelsOn = (...asked: Parameters<typeof roomOn>): PlacedLabel[] => labelsIn(...roomOn(...asked));

/** Does the work of `labelsOn` in parts: the next `labelsOn` for the same question finds its answer. */
export function* placingOn(...asked: Parameters<typeof roomOn>): Steps<void> {
  const [, , screen, lands] = asked;
  yield* readingLand(lands, screen);
  yield* placingLabels(...roomOn(...asked));
}

function roomOn(frame: MapFrame, projector: Projector, screen: Screen, lands: Lands): Parameters<typeof labelsIn> {
  const { host, toScreen, growth } = screen;
  const screenAt = (at: Label["at"]) => {
    const point = projector.at(...at);
    if (point === null || (frame.projection === "globe" && onRim(point))) return null;
    return toScreen(point);
  };
  const arcs = frame.arcs.flatMap(({ from, to }) => linesOfPath(projector.arc(from, to)?.path ?? ""));
  const taken = arcs.flatMap((line) => along(line.map(toScreen)));
  return [frame, screenAt, { host, ...landsOn(lands, screen), taken }, growth];
}

function labelShapes(frame: MapFrame, projector: Projector, screen: Screen, lands: Lands): Shape[] {
  return labelsOn(frame, projector, screen, lands).flatMap(({ label, offset, leader }) => {
    const point = projector.at(...label.at) ?? [0, 0];
    const inBox = ([x, y]: Point): Point => [point[0] + x * screen.unit, point[1] + y * screen.unit];
    const lines = labelLinesOf(label);
    // The text is centred vertically on the point, as in MapLibre.
    const top = 4 - ((lines.length - 1) * labelSize.line) / 2;
    const spans = lines.map((line, index) =>
      shape("tspan", { ...(index === 0 ? { class: "name" } : {}), x: 0, y: top + index * labelSize.line }, [line]),
    );
    const at = { transform: standing(inBox(offset), screen.unit) };
    if (leader === null) {
      const country = countryOf(label.code) ?? "";
      if (!isLettered(frame, country)) return [shape("text", { class: "label label-ground", ...at }, spans)];
      // A name has the ink of its land, without the edge of a held value.
      return [shape("text", { class: "label", "data-fill": fillKey(stateIn(frame, country).band, 0), ...at }, spans)];
    }
    const d = pathDataOf([leader.map(inBox)], false);
    const line = (kind: string, width: number) => shape("path", { class: kind, d, "stroke-width": width });
    return [line("arc arc-casing", 1 + arcCasing), line("arc", 1), shape("text", { class: "label", ...at }, spans)];
  });
}

const onRim = ([x, y]: Point) => Math.hypot(x - boxCentre[0], y - boxCentre[1]) >= globeRadius * Math.sin(rim);
const tidy = (value: number) => Number(value.toFixed(2));
/** A transform to a point in box units that gives its content CSS pixels as unit. */
const standing = ([x, y]: Point, unit: number) => `translate(${tidy(x)} ${tidy(y)})scale(${Number(unit.toFixed(4))})`;

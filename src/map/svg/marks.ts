import type { Label, MapFrame } from "../../display/map/types.ts";
import { badgeParts } from "../badges.ts";
import { labelLinesOf, labelSize, labelsIn, rim } from "../labels.ts";
import { arcCasing, boxCentre, globeRadius, type Point, type Size } from "../picture.ts";
import type { Projector } from "./projector.ts";
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

/** The shapes of one group of a frame's marks. */
export function markShapes(group: MarkGroup, frame: MapFrame, projector: Projector, screen: Screen): Shape[] {
  if (group === "arcs") return arcShapes(frame, projector, screen);
  if (group === "circles") return circleShapes(frame, projector, screen);
  return group === "badges" ? badgeShapes(frame, projector, screen) : labelShapes(frame, projector, screen);
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

function labelShapes(frame: MapFrame, projector: Projector, { host, toScreen, unit, growth }: Screen): Shape[] {
  const screenAt = (at: Label["at"]) => {
    const point = projector.at(...at);
    if (point === null || (frame.projection === "globe" && onRim(point))) return null;
    return toScreen(point);
  };
  return labelsIn(frame, screenAt, host, growth).map(({ label, offset }) => {
    const [x, y] = projector.at(...label.at) ?? [0, 0];
    const at: Point = [x + offset[0] * unit, y + offset[1] * unit];
    const lines = labelLinesOf(label);
    // The text is centred vertically on the point, as in MapLibre.
    const top = 4 - ((lines.length - 1) * labelSize.line) / 2;
    const spans = lines.map((line, index) =>
      shape("tspan", { ...(index === 0 ? { class: "name" } : {}), x: 0, y: top + index * labelSize.line }, [line]),
    );
    return shape("text", { class: "label", transform: standing(at, unit) }, spans);
  });
}

const onRim = ([x, y]: Point) => Math.hypot(x - boxCentre[0], y - boxCentre[1]) >= globeRadius * Math.sin(rim);
const tidy = (value: number) => Number(value.toFixed(2));
/** A transform to a point in box units that gives its content CSS pixels as unit. */
const standing = ([x, y]: Point, unit: number) => `translate(${tidy(x)} ${tidy(y)})scale(${Number(unit.toFixed(4))})`;

import type { MapFrame } from "../../display/types.ts";
import { badgeLiftIn, badgeParts } from "../badges.ts";
import { labelSize, linesOf, placeLabels } from "../labels.ts";
import { arcCasing, type Point, type Size } from "../picture.ts";
import type { Projector } from "./projector.ts";
import { type Shape, shape } from "./shape.ts";

/** How the box lies in its host: CSS pixels of a box point, and box units per CSS pixel. */
export interface Screen {
  readonly host: Size;
  readonly toScreen: (point: Point) => Point;
  readonly unit: number;
  /** How much marks have grown since zoom 0: √2 a step. */
  readonly growth: number;
}

/** The groups of marks over the ground, from the lowest to the highest. */
export const markGroups = ["arcs", "circles", "badges", "labels"] as const;
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
  return [...circles]
    .sort((a, b) => b.radius - a.radius)
    .flatMap(({ id, at, radius, kind, title }) => {
      const point = projector.at(...at);
      if (point === null) return [];
      const [cx, cy] = [tidy(point[0]), tidy(point[1])];
      const attributes = { class: `circle ${kind}`, "data-circle": id, cx, cy, r: tidy(radius * growth * unit) };
      return [shape("circle", attributes, [shape("title", {}, [title])])];
    });
}

function badgeShapes({ badges }: MapFrame, projector: Projector, { host, unit }: Screen): Shape[] {
  return badges.flatMap(({ code, at, state, label }) => {
    const point = projector.at(...at);
    if (point === null) return [];
    const parts = badgeParts[state].map(({ path, role, dashed }) =>
      shape("path", { class: `badge-${role}`, d: path, ...(dashed ? { "stroke-dasharray": "2.5 2.5" } : {}) }),
    );
    const title = shape("title", {}, [label]);
    const lifted: Point = [point[0], point[1] - badgeLiftIn(host) * unit];
    const attributes = { class: "badge", "data-badge": code, "data-state": state, transform: standing(lifted, unit) };
    return [shape("g", attributes, [title, ...parts])];
  });
}

function labelShapes({ labels }: MapFrame, projector: Projector, { host, toScreen, unit }: Screen): Shape[] {
  const seen = labels.flatMap((label) => {
    const point = projector.at(...label.at);
    return point === null ? [] : [{ label, at: toScreen(point), point }];
  });
  const points = new Map(seen.map(({ label, point }) => [label, point]));
  return placeLabels(seen, host).map(({ label }) => {
    const lines = linesOf(label);
    // The middle line stands on the point, as MapLibre sets it.
    const top = 4 - ((lines.length - 1) * labelSize.line) / 2;
    const spans = lines.map((line, index) =>
      shape("tspan", { ...(index === 0 ? { class: "name" } : {}), x: 0, y: top + index * labelSize.line }, [line]),
    );
    return shape("text", { class: "label", transform: standing(points.get(label) ?? [0, 0], unit) }, spans);
  });
}

const tidy = (value: number) => Number(value.toFixed(2));
/** Text and badges keep their size in CSS pixels, whatever the box is scaled to. */
const standing = ([x, y]: Point, unit: number) => `translate(${tidy(x)} ${tidy(y)})scale(${Number(unit.toFixed(4))})`;

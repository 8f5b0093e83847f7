import { across, textGap, textWidth, unitsIn } from "../scale.ts";
import type { Area, AxisView, StackedColumn } from "../types.ts";

/** A part of the span without a map, units, and what may be written in it, the longest first. */
export interface Reasoned {
  readonly left: number;
  readonly right: number;
  readonly texts: readonly string[];
}

/** Half of a column with its frame, px. */
const halfColumn = 6;

/** The areas, without the names that have no room on an axis of `width` px. */
export const namesFitting = (areas: readonly Area[], width: number): readonly Area[] =>
  areas.map((area) =>
    area.label === null || unitsIn(textWidth(area.name, width) + textGap, width) <= area.label.room
      ? area
      : { ...area, label: null },
  );

/**
 * The reasons why parts of the span have no map, each in the first room between two columns where it fits on an axis of
 * `width` px, or its short form where the whole fits nowhere.
 */
export function reasonsFitting(
  gaps: readonly Reasoned[],
  columns: readonly StackedColumn[],
  width: number,
): AxisView["gaps"] {
  const beside = unitsIn(halfColumn, width);
  return gaps.flatMap(({ left, right, texts }) => {
    const inside = columns.map(({ units }) => units).filter((units) => units > left - beside && units < right + beside);
    const from = [left, ...inside.map((units) => units + beside)];
    const to = [...inside.map((units) => units - beside), right];
    const rooms = from.map((start, index) => ({ start, room: (to[index] ?? right) - start }));
    for (const text of texts) {
      const needed = unitsIn(textWidth(text, width) + 2 * textGap, width);
      const free = rooms.find(({ room }) => room >= needed);
      if (free !== undefined) return [{ x: across(free.start), text }];
    }
    return [];
  });
}

/** A stretch across the box, units 0 to 1000. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** Units that stay free between two things in a lane. */
const gap = 2;

/**
 * The lane of each thing, from 0: the lowest in which it touches no other. `list` ascends by `left`; things for which
 * `first` is true choose their lanes before all others.
 */
export function lanesOf<T extends Extent>(list: readonly T[], first: (thing: T) => boolean): readonly number[] {
  const lanes: Extent[][] = [];
  const found = new Map<T, number>();
  for (const thing of [...list.filter(first), ...list.filter((one) => !first(one))]) {
    const free = lanes.findIndex((lane) => lane.every((other) => apart(thing, other)));
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = [...(lanes[lane] ?? []), thing];
    found.set(thing, lane);
  }
  return list.map((thing) => found.get(thing) ?? 0);
}

const apart = (a: Extent, b: Extent): boolean => a.right + gap <= b.left || b.right + gap <= a.left;

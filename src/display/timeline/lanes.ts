/** Something with a place across the box, units 0 to 1000. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** Units that stay free between two things in one lane. */
const gap = 2;

/** The lane of each thing, 0 first: the lowest in which it touches nothing before it. `list` ascends by `left`. */
export function lanesOf(list: readonly Extent[]): readonly number[] {
  const ends: number[] = [];
  return list.map(({ left, right }) => {
    const free = ends.findIndex((end) => end + gap <= left);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = right;
    return lane;
  });
}

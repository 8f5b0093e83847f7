/** How much room the longest name of a row needs beside the axis: `undefined` for the usual column. */
export type NamesRoom = "long" | "longest" | undefined;

/** The most usual small letters that fit the column of each size. */
const rooms = { usual: 8, long: 14 } as const;

/** The room for the names of the axis's rows, by the widest of them; a capital or a wide letter takes that of 1.5 others. */
export function namesRoom(names: readonly string[]): NamesRoom {
  const widest = Math.max(0, ...names.map(widthOf));
  if (widest <= rooms.usual) return undefined;
  return widest <= rooms.long ? "long" : "longest";
}

const widthOf = (name: string): number => name.length + 0.5 * (name.match(/[\p{Lu}mwшщжюфы@%]/gu)?.length ?? 0);

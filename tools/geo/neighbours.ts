/** A place's code, and points of its coast and borders in degrees. */
export interface Outline {
  readonly code: string;
  readonly points: readonly (readonly [lon: number, lat: number])[];
}

/**
 * Most neighbours of an island: its nearest places within 1,000 km, so that arrow keys have directions to choose from
 * there.
 */
const ferries = 3;
const ferryChord = 1000 / 6371;

/**
 * The neighbours of every place, by code: the given land borders; the nearest places of islands; then the shortest sea
 * crossings that connect what is still separate (Kruskal's algorithm). Symmetric and connected.
 */
export function neighbourGraph(
  outlines: readonly Outline[],
  borders: readonly (readonly [string, string])[],
): Map<string, string[]> {
  const graph = new Map(outlines.map(({ code }) => [code, new Set<string>()]));
  const group = new Map(outlines.map(({ code }) => [code, code]));
  const join = (a: string, b: string) => {
    graph.get(a)?.add(b);
    graph.get(b)?.add(a);
    const [from, to] = [group.get(a), group.get(b)];
    if (to !== undefined) for (const [code, of] of group) if (of === from) group.set(code, to);
  };
  for (const [a, b] of borders) join(a, b);
  const islands = outlines.filter(({ code }) => graph.get(code)?.size === 0).map(({ code }) => code);
  const routes = crossings(outlines);
  for (const island of islands)
    for (const { a, b } of routes
      .filter((route) => (route.a === island || route.b === island) && route.chord < ferryChord)
      .slice(0, ferries))
      join(a, b);
  for (const { a, b } of routes) if (group.get(a) !== group.get(b)) join(a, b);
  return new Map([...graph].map(([code, around]) => [code, [...around].sort()]));
}

/** Every pair of places, nearest first, by the chord between their nearest points, in Earth radii. */
function crossings(outlines: readonly Outline[]): { a: string; b: string; chord: number }[] {
  const clouds = outlines.map(({ code, points }) => ({ code, points: points.map(onSphere) }));
  const pairs: { a: string; b: string; chord: number }[] = [];
  for (const [index, one] of clouds.entries())
    for (const other of clouds.slice(index + 1))
      pairs.push({ a: one.code, b: other.code, chord: nearest(one.points, other.points) });
  return pairs.sort((p, q) => p.chord - q.chord);
}

type Vector = readonly [number, number, number];

function onSphere([lon, lat]: readonly [number, number]): Vector {
  const [l, p] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
  return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
}

function nearest(some: readonly Vector[], others: readonly Vector[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [x, y, z] of some)
    for (const [u, v, w] of others) least = Math.min(least, (x - u) ** 2 + (y - v) ** 2 + (z - w) ** 2);
  return Math.sqrt(least);
}

import type { WorldFile } from "../../src/map/world.ts";

type Geometry = WorldFile["objects"]["land"]["geometries"][number];
/** The arcs of a ring or a line by their numbers; `~n` is the arc n from its end to its beginning. */
type Arcs = readonly number[];

/** The next land is the one that shares most of its line with the last four; four packed best on the start page. */
const near = 4;

/**
 * A geometry file that draws the same picture as path data that pack better. A border stands three times in them: in
 * the paths of both lands and in the path of the borders. Gzip finds the second and the third time where the steps are
 * the same, that is in the same direction, and not more than 32 kB before. So the rings of some lands are turned round,
 * each land stands after its neighbours, and the borders run as the rings do.
 */
export function repeating(file: WorldFile): WorldFile {
  const { land, outlines, borders } = file.objects;
  const lands = land.geometries.map((one) => arcsOf(one).flat());
  const length = (arc: number) => file.arcs[numberOf(arc)]?.length ?? 0;
  const shared = sharedBy(lands, length);
  const turned = turnedOf(shared);
  const order = orderOf(lands, shared, length);
  const geometries = order.map((index) => {
    const one = land.geometries[index] as Geometry;
    return turned[index] ? turnedRound(one) : one;
  });
  const runs = new Set(geometries.flatMap((one) => arcsOf(one).flat()));
  const asRings = (line: Arcs) => {
    const sum = (all: Arcs) => all.reduce((points, arc) => points + (runs.has(arc) ? length(arc) : 0), 0);
    const back = backwards(line);
    return sum(back) > sum(line) ? back : [...line];
  };
  return {
    ...file,
    objects: {
      land: { ...land, geometries },
      outlines: { ...outlines, geometries: order.map((index) => outlines.geometries[index] as Geometry) },
      borders: { ...borders, arcs: borders.arcs.map(asRings) },
    },
  };
}

const numberOf = (arc: number) => (arc < 0 ? ~arc : arc);
const backwards = (arcs: Arcs) => arcs.map((arc) => ~arc).reverse();

function arcsOf(land: Geometry): readonly Arcs[] {
  if (land.type === "Polygon") return land.arcs;
  return land.type === "MultiPolygon" ? land.arcs.flat() : [];
}

function turnedRound(land: Geometry): Geometry {
  if (land.type === "Polygon") return { ...land, arcs: land.arcs.map(backwards) };
  return land.type === "MultiPolygon" ? { ...land, arcs: land.arcs.map((rings) => rings.map(backwards)) } : land;
}

/** For each land its neighbours, with the number of points of the border between them. */
function sharedBy(lands: readonly Arcs[], length: (arc: number) => number): readonly ReadonlyMap<number, number>[] {
  const owner = new Map(lands.flatMap((arcs, index) => arcs.map((arc) => [arc, index] as const)));
  return lands.map((arcs) => {
    const found = new Map<number, number>();
    for (const arc of arcs) {
      const other = owner.get(~arc);
      if (other !== undefined) found.set(other, (found.get(other) ?? 0) + length(arc));
    }
    return found;
  });
}

/**
 * Which lands are turned round, so that neighbours run along most of their border in the same direction. A land is turned
 * when that makes more of its border run with its neighbours'; every turn adds to the sum over all lands, so this ends.
 */
function turnedOf(shared: readonly ReadonlyMap<number, number>[]): readonly boolean[] {
  const turned = shared.map(() => false);
  const gain = (index: number) =>
    [...(shared[index] ?? [])].reduce(
      (sum, [other, points]) => sum + (turned[other] === turned[index] ? points : -points),
      0,
    );
  for (let next = 0; next >= 0; next = turned.findIndex((_, index) => gain(index) > 0)) {
    if (gain(next) > 0) turned[next] = !turned[next];
  }
  return turned;
}

/** The lands in an order in which each stands near its neighbours. */
function orderOf(
  lands: readonly Arcs[],
  shared: readonly ReadonlyMap<number, number>[],
  length: (arc: number) => number,
): readonly number[] {
  const order: number[] = [];
  const left = new Set(lands.keys());
  const size = (index: number) => (lands[index] ?? []).reduce((sum, arc) => sum + length(arc), 0);
  /** How much of a land's line the lands before it have. */
  const known = (index: number) =>
    order.slice(-near).reduce((sum, other) => sum + (shared[index]?.get(other) ?? 0), 0) / size(index);
  const neighbours = (index: number) => shared[index]?.size ?? 0;
  while (left.size > 0) {
    const best = [...left].reduce((a, b) => {
      const [ofA, ofB] = [known(a), known(b)];
      return ofB > ofA || (ofB === ofA && neighbours(b) < neighbours(a)) ? b : a;
    });
    order.push(best);
    left.delete(best);
  }
  return order;
}

import type { PlaceCode } from "../../../facts/types.ts";
import { runsOf } from "../../../kit/runs.ts";
import { areaPath } from "../../format/paths.ts";
import { across, boxHeight, down, pathPoint } from "../scale.ts";
import type { Area } from "../types.ts";

/** The least room in which a name of an area is looked for, units. */
const labelWidth = 95;
const labelHeight = 45;

/** The shares of one month or estimate, from `left` to `right` in units. */
export interface Stack {
  readonly left: number;
  readonly right: number;
  /** A place's share of the network, %; 0 where it is not named. */
  share(place: PlaceCode): number;
  /** The upper edge of the area of all others, %. */
  readonly restTo: number;
}

/** The names of the areas; `rest` is that of all others. */
export interface StackNames {
  nameOf(place: PlaceCode): string;
  readonly rest: string;
}

/** One area for each place over all stacks, the first place at the bottom, and one for all others on top. */
export function stackedAreas(
  stacks: readonly Stack[],
  places: readonly PlaceCode[],
  names: StackNames,
): readonly Area[] {
  const floors = stacks.map(() => 0);
  const areas = places.map((place, tone) => {
    const bands = stacks.map(({ left, right, share }, stack) => {
      const low = floors[stack] as number;
      const high = low + share(place);
      floors[stack] = high;
      return { left, right, low, high };
    });
    const label = labelPlace(bands);
    return { place, name: names.nameOf(place), tone: String(tone), path: steps(bands), label };
  });
  const rest = stacks.map(({ left, right, restTo }, stack) => ({
    left,
    right,
    low: floors[stack] as number,
    high: restTo,
  }));
  return [...areas, { place: "OTHER", name: names.rest, tone: "rest", path: steps(rest), label: null }];
}

interface Band {
  readonly left: number;
  readonly right: number;
  /** % of the network. */
  readonly low: number;
  readonly high: number;
}

const yOf = (percent: number): number => boxHeight - percent;

/** The path of an area: one closed shape for each run of adjoining bands. Empty for a place without any share. */
function steps(bands: readonly Band[]): string {
  if (bands.every(({ low, high }) => high <= low)) return "";
  return runsOf(bands, (one, next) => one.right === next.left)
    .map((run) =>
      areaPath(
        run.flatMap(({ left, right, high }) => [pathPoint(left, yOf(high)), pathPoint(right, yOf(high))]),
        run.flatMap(({ left, right, low }) => [pathPoint(left, yOf(low)), pathPoint(right, yOf(low))]),
      ),
    )
    .join("");
}

/** The middle of the largest room for a horizontal name inside an area; null where it fits nowhere. */
function labelPlace(bands: readonly Band[]): Area["label"] {
  let best = { room: 0, x: 0, y: 0, width: 0 };
  for (let first = 0; first < bands.length; first += 1) {
    const left = (bands[first] as Band).left;
    let low = 0;
    let high = boxHeight;
    for (const band of bands.slice(first)) {
      low = Math.max(low, band.low);
      high = Math.min(high, band.high);
      if (high - low < labelHeight) break;
      const width = band.right - left;
      if (width < labelWidth) continue;
      const room = Math.min(width, 2 * labelWidth) * (high - low);
      if (room > best.room) best = { room, x: left + width / 2, y: yOf((low + high) / 2), width };
    }
  }
  return best.room === 0 ? null : { x: across(best.x), y: down(best.y), room: best.width };
}

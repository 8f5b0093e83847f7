import type { Camera, Projection } from "../../display/map/types.ts";
import type { Place, PlaceCode } from "../../facts/types.ts";
import { rememberingFor } from "../../kit/remember.ts";
import type { Lands } from "../labels/land.ts";
import type { Point } from "../picture.ts";
import type { WorldShapes } from "../world.ts";
import { projectorOf } from "./projector.ts";

/** The ground of a map as SVG path data in box units: the shapes that do not change with time. */
export interface WorldDrawing {
  readonly projection: Projection;
  /** The camera that the land was drawn for: marks over it are projected with the same one. */
  readonly camera: Camera | null;
  readonly sphere: string;
  readonly graticule: string;
  readonly borders: string;
  readonly land: readonly { readonly code: PlaceCode | null; readonly path: string }[];
  /** The places that are too small for a shape; those on the globe's far side are left out. */
  readonly dots: readonly { readonly code: PlaceCode; readonly at: Point }[];
}

/** How to draw a world. */
export interface DrawOptions {
  readonly projection: Projection;
  readonly camera: Camera | null;
  /** Decimals of a box unit: 1 for the start picture, more for zooming in. */
  readonly digits: number;
}

/** The projector that drew a drawing, with which everything that lies on its land is projected. */
export const projectorIn = ({ projection, camera }: Pick<WorldDrawing, "projection" | "camera">, digits: number) =>
  projectorOf(projection, camera, digits);

/** The drawing of a world. Pure: the build and the browser make the same. */
export function drawWorld(world: WorldShapes, places: readonly Place[], options: DrawOptions): WorldDrawing {
  const projector = projectorOf(options.projection, options.camera, options.digits);
  return {
    projection: options.projection,
    camera: options.camera,
    sphere: projector.sphere(),
    graticule: projector.graticule(),
    borders: projector.lines(world.borders),
    land: world.land.map(({ code, polygons }) => ({ code, path: projector.land(polygons) })),
    dots: places.flatMap(({ code, dot, label }) => {
      const at = dot ? projector.at(...label) : null;
      return at === null ? [] : [{ code, at }];
    }),
  };
}

/** The land and the dots of a drawing, as labels are placed over them; the same list for the same drawing. */
export const landsIn = rememberingFor(
  ({ land, dots }: WorldDrawing): Lands => [
    ...land.map(({ code, path }) => [code, path] as const),
    ...dots.map(({ at: [x, y] }) => [null, `M${x} ${y}`] as const),
  ],
);

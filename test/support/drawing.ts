import { readFileSync } from "node:fs";
import type { Facts } from "../../src/facts/types.ts";
import { drawWorld, type WorldDrawing } from "../../src/map/svg/draw.ts";
import { loadProjector } from "../../src/map/svg/projector.ts";
import { decodeWorld } from "../../src/map/world.ts";

/** The whole world in Equal Earth with coarse coasts, as pictures and films draw it. */
export async function equalEarth(facts: Facts): Promise<WorldDrawing> {
  await loadProjector("equal-earth");
  const world = decodeWorld(JSON.parse(readFileSync("public/geo/equal-earth-110m.json", "utf8")));
  const places = facts.places.state === "ready" ? facts.places.value : [];
  return drawWorld(world, places, { projection: "equal-earth", camera: null, digits: 1 });
}

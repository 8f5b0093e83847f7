import { mkdirSync, writeFileSync } from "node:fs";
import { readAtlas } from "./atlas.ts";
import { placesOf } from "./places.ts";
import { worldTopology } from "./topology.ts";

/** Writes `public/geo/` from world-atlas: one file for each plane and resolution, and the places. */
export function main(): void {
  const folder = new URL("../../public/geo/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const atlas = { "110m": readAtlas("110m"), "50m": readAtlas("50m"), "10m": readAtlas("10m") };
  const write = (name: string, value: unknown) => writeFileSync(new URL(name, folder), `${JSON.stringify(value)}\n`);
  for (const plane of ["equal-earth", "degrees"] as const)
    for (const resolution of ["110m", "50m"] as const)
      write(`${plane}-${resolution}.json`, worldTopology(atlas[resolution], plane, resolution));
  const places = placesOf(atlas["110m"], atlas["50m"], atlas["10m"]);
  writeFileSync(new URL("places.json", folder), `[\n${places.map((place) => JSON.stringify(place)).join(",\n")}\n]\n`);
}

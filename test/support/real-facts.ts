import { readFileSync } from "node:fs";
import { nothingYet } from "../../src/facts/shelf.ts";
import type { Facts, Place } from "../../src/facts/types.ts";
import { realFiles, september2026 } from "./real-files.ts";

const is = <T>(value: T) => ({ state: "ready", value }) as const;

/** The facts that the built site ships, but for the blocks. */
export const realFacts: Facts = {
  ...nothingYet,
  places: is(JSON.parse(readFileSync("public/geo/places.json", "utf8")) as readonly Place[]),
  hashrate: is(realFiles.hashrate),
  risk: is(realFiles.risk),
  electricity: is(realFiles.electricity),
  network: is(realFiles.network),
  events: is(realFiles.events),
  context: is(realFiles.context),
  sources: is(realFiles.sources),
  exposure: is(realFiles.exposure),
};

/** The same, without the wrapping. */
export { realFiles, september2026 };

import { readFileSync } from "node:fs";
import { nothingYet } from "../../src/facts/shelf.ts";
import type { Facts, Place } from "../../src/facts/types.ts";
import { compileFacts } from "../../tools/data/compile/facts.ts";

const is = <T>(value: T) => ({ state: "ready", value }) as const;
const { files } = compileFacts("data");

/** The facts that the built site ships, but for the blocks. */
export const realFacts: Facts = {
  ...nothingYet,
  places: is(JSON.parse(readFileSync("public/geo/places.json", "utf8")) as readonly Place[]),
  hashrate: is(files.hashrate),
  risk: is(files.risk),
  electricity: is(files.electricity),
  network: is(files.network),
  events: is(files.events),
  context: is(files.context),
  sources: is(files.sources),
  exposure: is(files.exposure),
};

/** The same, without the wrapping. */
export const realFiles = files;

import { nothingYet } from "../../../src/facts/shelf.ts";
import type { Facts } from "../../../src/facts/types.ts";
import { axisOf } from "../../../src/state/start.ts";
import { realFiles as files } from "../../support/real-files.ts";
import { smallPlaces } from "../../support/small-facts.ts";

const is = <T>(value: T) => ({ state: "ready", value }) as const;

/** In no map of 2022. */
const paraguay = {
  code: "PRY",
  alpha2: "PY",
  name: "Paraguay",
  label: [-58, -23],
  dot: false,
  neighbours: [],
} as const;

/** The project's own figures with six places. */
export const facts: Facts = {
  ...nothingYet,
  places: is([...smallPlaces, paraguay]),
  hashrate: is(files.hashrate),
  risk: is(files.risk),
  network: is(files.network),
};

export const newest = Date.UTC(2026, 8, 30);
export const axis = axisOf(newest);

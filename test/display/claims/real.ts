import { nothingYet } from "../../../src/facts/shelf.ts";
import type { Facts } from "../../../src/facts/types.ts";
import type { Choices } from "../../../src/state/choices.ts";
import { startChoices } from "../../../src/state/start.ts";
import { readChain } from "../../model/network/chain.ts";
import { realFiles as files } from "../../support/real-files.ts";

const ready = <T>(value: T) => ({ state: "ready", value }) as const;

/** The project's own figures, as the page has them when all is loaded; the places are not needed here. */
export const realFacts: Facts = {
  ...nothingYet,
  hashrate: ready(files.hashrate),
  network: ready(files.network),
  events: ready(files.events),
  sources: ready(files.sources),
  claims: ready(files.claims),
  blocks: ready(readChain()),
};

/** The Kazakh replay at a moment of UTC. */
export const inKazakhstan = (at: string, more: Partial<Choices> = {}): Choices => ({
  ...startChoices(Date.UTC(2026, 8, 30)),
  at: Date.parse(at),
  span: { from: Date.UTC(2022, 0, 2), to: Date.UTC(2022, 0, 16) - 1000 },
  ...more,
});

/** The replay of China's ban at a moment of UTC. */
export const inChina = (at: string, more: Partial<Choices> = {}): Choices => ({
  ...inKazakhstan(at, more),
  span: { from: Date.UTC(2021, 3, 1), to: Date.UTC(2022, 0, 1) - 1000 },
});

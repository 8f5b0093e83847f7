import type { Facts, Moment } from "../../facts/types.ts";
import { cutExposure } from "./exposure.ts";
import { cutBlocks, cutNetwork } from "./network.ts";
import { cutContext, cutElectricity, cutHashrate, cutRisk } from "./series.ts";
import { cutClaims, cutEvents, cutSources } from "./statements.ts";

/**
 * The facts as they were known at a moment, without anything published later. A file stays the same object until more
 * of it was known. Places have no date and are kept.
 */
export function factsThen(facts: Facts, at: Moment): Facts {
  const network = cutNetwork(facts.network, at);
  return {
    places: facts.places,
    names: facts.names,
    hashrate: cutHashrate(facts.hashrate, at),
    risk: cutRisk(facts.risk, at),
    electricity: cutElectricity(facts.electricity, at),
    network,
    events: cutEvents(facts, at),
    context: cutContext(facts.context, at),
    claims: cutClaims(facts.claims, at),
    sources: cutSources(facts.sources, at),
    exposure: cutExposure(facts.exposure, at),
    blocks: cutBlocks(facts.blocks, network),
  };
}

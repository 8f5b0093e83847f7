import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { decodeBlocks } from "../../src/facts/blocks.ts";
import type { Blocks, Facts, Place } from "../../src/facts/types.ts";
import { type CompiledFiles, compileFacts } from "../data/compile/facts.ts";
import type { Story } from "./story.ts";

/** Everything that a reference of a story may refer to. */
export interface StoryFacts extends CompiledFiles {
  readonly places: readonly Place[];
  readonly blocks: Blocks;
  /** The stories of the same directory, in their order; their links and references are not checked yet. */
  readonly stories: readonly Story[];
}

/** The facts of a data directory, checked and compiled; throws where a file of it is refused. */
export function storyFacts(dataDir = resolve("data")): StoryFacts {
  const { files, stories, blocks } = compileFacts(dataDir);
  const places = JSON.parse(readFileSync(resolve("public/geo/places.json"), "utf8")) as readonly Place[];
  return { ...files, stories, places, blocks: decodeBlocks(new Uint8Array(gunzipSync(blocks))) };
}

/** The same as the page holds them, everything fetched. */
export function pageFacts(facts: StoryFacts): Facts {
  const is = <T>(value: T) => ({ state: "ready", value }) as const;
  return {
    places: is(facts.places),
    hashrate: is(facts.hashrate),
    risk: is(facts.risk),
    electricity: is(facts.electricity),
    network: is(facts.network),
    events: is(facts.events),
    context: is(facts.context),
    claims: is(facts.claims),
    sources: is(facts.sources),
    exposure: is(facts.exposure),
    names: is(facts.names),
    blocks: is(facts.blocks),
  };
}

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { decodeBlocks } from "../../src/facts/blocks.ts";
import type { Place } from "../../src/facts/types.ts";
import { checkData } from "../../tools/data/check.ts";
import { readData } from "../../tools/data/read.ts";
import type { StoryFacts } from "../../tools/stories/facts.ts";
import { realFiles } from "../support/real-files.ts";

/** The texts of `data/`. */
export const realTexts = readData("data");

/** What the stories of the built site are filled from. */
export const realStoryFacts: StoryFacts = {
  ...realFiles,
  places: JSON.parse(readFileSync("public/geo/places.json", "utf8")) as readonly Place[],
  blocks: decodeBlocks(new Uint8Array(gunzipSync(readFileSync("data/network/blocks.bin")))),
  stories: checkData(realTexts).stories,
};

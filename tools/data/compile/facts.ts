import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FactFiles, FactName } from "../../../src/facts/types.ts";
import { compileNames } from "../../names/compile.ts";
import type { Story } from "../../stories/story.ts";
import { checkData, missingFiles } from "../check.ts";
import { refuse } from "../problems.ts";
import { type DataTexts, readData } from "../read.ts";
import { compileContext } from "./context.ts";
import { compileElectricity } from "./electricity.ts";
import { compileClaims } from "./events/claims.ts";
import { compileEvents } from "./events/events.ts";
import { compileExposure } from "./exposure.ts";
import { figuresIn } from "./figures.ts";
import { compileHashrate } from "./hashrate.ts";
import { compileNetwork } from "./network.ts";
import { withOlder } from "./older.ts";
import { compileRisk } from "./risk.ts";
import { compileSources } from "./sources.ts";

/** The files compiled from `data/`; the places come from the geography. */
type CompiledName = Exclude<FactName, "places">;
/** The compiled files by name. */
export type CompiledFiles = Pick<FactFiles, CompiledName>;

/** The compiled files, and the stories as they were written, in their order. */
interface Compiled {
  readonly files: CompiledFiles;
  readonly stories: readonly Story[];
}

/** Checks and compiles a data directory; throws one error that lists every problem by file, line and column. */
export function compileFacts(dataDir: string): Compiled & { readonly blocks: Uint8Array } {
  const texts = readData(dataDir);
  const key = keyOf(texts);
  if (last?.key !== key) last = { key, ...compiled(texts) };
  return {
    files: last.files,
    stories: last.stories,
    blocks: new Uint8Array(readFileSync(join(dataDir, "network/blocks.bin"))),
  };
}

/** The last result: a build compiles the same texts twice, which takes seconds each time. */
let last: (Compiled & { readonly key: string }) | null = null;

function keyOf(texts: DataTexts): string {
  const hash = createHash("sha256");
  for (const [path, text] of texts) hash.update(`${path}\0${text}\0`);
  return hash.digest("hex");
}

/** As `compileFacts`, from texts by path. */
export const compileTexts = (texts: DataTexts): CompiledFiles => compiled(texts).files;

function compiled(texts: DataTexts): Compiled {
  const checked = checkData(texts);
  refuse([...missingFiles(texts), ...checked.problems]);
  const hashrate = withOlder(checked, compileHashrate);
  const risk = withOlder(checked, compileRisk);
  const events = compileEvents(checked);
  const files: CompiledFiles = {
    hashrate,
    risk,
    electricity: withOlder(checked, compileElectricity),
    network: withOlder(checked, compileNetwork),
    events,
    context: withOlder(checked, compileContext),
    claims: compileClaims(checked),
    sources: { figures: figuresIn(texts), ...compileSources(checked, events) },
    exposure: withOlder(checked, compileExposure),
    names: compileNames(checked),
  };
  return { files, stories: checked.stories };
}

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "vite";
import type { Facts, Place } from "../../src/facts/types.ts";
import type { WorldFile } from "../../src/map/world.ts";
import { compileFacts } from "../data/compile/facts.ts";
import { languagePlugin } from "./language.ts";
import { lettersPlugin } from "./letters.ts";
import { shortPaths } from "./paths.ts";
import { repeating } from "./repeats.ts";

/** The exports of the built src/prerender.tsx. */
interface Prerender {
  startPage(
    facts: Facts,
    world: unknown,
  ): { readonly newest: number; readonly end: number; readonly pieces: Readonly<Record<string, string>> };
}

/**
 * The Vite plugin that renders the start page into index.html, in the client build only, and preloads the facts that
 * the map needs. `data-ahead` names those that a link's view needs too, for `src/boot.js`.
 */
export function prerenderPlugin(): Plugin {
  return {
    name: "hashfall:prerender",
    apply: (config, { command }) => command === "build" && config.build?.ssr === undefined,
    transformIndexHtml: {
      order: "post",
      async handler(html, { bundle }) {
        const { newest, end, pieces } = (await builtPrerender()).startPage(
          factsOfBuild(),
          repeating(geography("equal-earth-110m") as WorldFile),
        );
        const facts = Object.keys(bundle ?? {}).filter((file) => file.startsWith("facts/"));
        const written = html.replace(
          "<html ",
          `<html data-newest="${newest}" data-end="${end}" data-ahead="${named(facts, "risk", "electricity").join(" ")}" `,
        );
        const filled = Object.entries(pieces).reduce((page, [id, piece]) => fill(page, id, shortPaths(piece)), written);
        // The picture is already in the page, so that the script must not delay its painting.
        const painted = filled.replace('<script type="module"', '<script type="module" fetchpriority="low"');
        return fill(painted, "preload", preloads(["./geo/places.json", ...named(facts, "hashrate")]));
      },
    },
  };
}

/** The facts of `data/` as after the page has loaded; files fetched later are waiting. */
function factsOfBuild(): Facts {
  const is = <T>(value: T) => ({ state: "ready", value }) as const;
  const { files } = compileFacts(resolve("data"));
  return {
    places: is(geography("places") as readonly Place[]),
    hashrate: is(files.hashrate),
    risk: is(files.risk),
    electricity: is(files.electricity),
    network: is(files.network),
    events: is(files.events),
    context: is(files.context),
    sources: is(files.sources),
    claims: { state: "waiting" },
    exposure: { state: "waiting" },
    names: { state: "waiting" },
    blocks: { state: "waiting" },
  };
}

const geography = (name: string): unknown => JSON.parse(readFileSync(resolve(`public/geo/${name}.json`), "utf8"));

/**
 * Builds src/prerender.tsx for Node. Loaded through the dev server, its modules would get their own instance of each
 * hook.
 */
async function builtPrerender(): Promise<Prerender> {
  const outDir = mkdtempSync(join(tmpdir(), "hashfall-prerender-"));
  try {
    await build({
      configFile: false,
      logLevel: "warn",
      plugins: [languagePlugin(), lettersPlugin()],
      ssr: { noExternal: true },
      build: { ssr: resolve("src/prerender.tsx"), outDir, emptyOutDir: true },
    });
    return (await import(/* @vite-ignore */ pathToFileURL(join(outDir, "prerender.js")).href)) as Prerender;
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

function fill(page: string, id: string, piece: string): string {
  const mark = `<!--${id}-->`;
  if (!page.includes(mark)) throw new Error(`prerender: index.html has no ${mark}`);
  return page.replace(mark, () => piece);
}

/** The addresses of the files of facts with these names. */
const named = (facts: readonly string[], ...names: readonly string[]): readonly string[] =>
  facts.filter((file) => names.some((name) => file.startsWith(`facts/${name}.`))).map((file) => `./${file}`);

/** Preload links for the files that the page needs first, so that they load before the script runs. */
const preloads = (files: readonly string[]): string =>
  files.map((file) => `<link rel="preload" as="fetch" fetchpriority="low" crossorigin href="${file}">`).join("");

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "vite";
import type { Facts, Place } from "../../src/facts/types.ts";
import { compileFacts } from "../data/compile/facts.ts";
import { languagePlugin } from "./language.ts";

/** What src/prerender.tsx exports, once it is built. */
interface Prerender {
  startPage(
    facts: Facts,
    world: unknown,
  ): { readonly newest: number; readonly end: number; readonly pieces: Readonly<Record<string, string>> };
}

/** Renders the start page into index.html, in the client build only, with the core facts preloaded. */
export function prerenderPlugin(): Plugin {
  return {
    name: "hashfall:prerender",
    apply: (config, { command }) => command === "build" && config.build?.ssr === undefined,
    transformIndexHtml: {
      order: "post",
      async handler(html, { bundle }) {
        const { newest, end, pieces } = (await builtPrerender()).startPage(
          factsOfBuild(),
          geography("equal-earth-110m"),
        );
        const written = html.replace("<html ", `<html data-newest="${newest}" data-end="${end}" `);
        const filled = Object.entries(pieces).reduce((page, [id, piece]) => fill(page, id, piece), written);
        // The picture is in the page: what brings it to life must not hold up what paints it.
        const painted = filled.replace('<script type="module"', '<script type="module" fetchpriority="low"');
        return fill(painted, "preload", preloads(Object.keys(bundle ?? {})));
      },
    },
  };
}

/** All facts of data/, as the page would have them after loading; what is fetched later waits. */
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

/** A second build for Node: modules loaded through the dev server would each get hooks of their own. */
async function builtPrerender(): Promise<Prerender> {
  const outDir = mkdtempSync(join(tmpdir(), "hashfall-prerender-"));
  try {
    await build({
      configFile: false,
      logLevel: "warn",
      plugins: [languagePlugin()],
      ssr: { noExternal: true },
      build: { ssr: resolve("src/prerender.tsx"), outDir, emptyOutDir: true },
    });
    return (await import(pathToFileURL(join(outDir, "prerender.js")).href)) as Prerender;
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

function fill(page: string, id: string, piece: string): string {
  const mark = `<!--${id}-->`;
  if (!page.includes(mark)) throw new Error(`prerender: index.html has no ${mark}`);
  return page.replace(mark, () => piece);
}

/** The files that the page asks for first, so that they are on their way before the script is. */
function preloads(files: readonly string[]): string {
  const first = files.filter((file) => /^facts\/(hashrate|risk|electricity)\./.test(file));
  return ["geo/places.json", ...first]
    .map((file) => `<link rel="preload" as="fetch" fetchpriority="low" crossorigin href="./${file}">`)
    .join("");
}

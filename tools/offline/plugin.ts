import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { build, type Plugin, type Rollup } from "vite";
import { versionOf } from "../../src/display/take/figures.ts";
import { compileFacts } from "../data/compile/facts.ts";
import { cachingOf } from "../host/headers.ts";
import { offered } from "../single/plugin.ts";
import { iconPng, iconSizes } from "./icons.ts";
import { manifestOf } from "./manifest.ts";

interface Kept {
  readonly url: string;
  readonly revision: string | null;
}

/** Files of public/ that the page needs at once, and those that are kept once they were used. */
const land = ["geo/places.json", "geo/equal-earth-110m.json", "geo/degrees-110m.json", "icon.svg"];
const fineLand = ["geo/equal-earth-50m.json", "geo/degrees-50m.json"];

/**
 * The Vite plugins of the installable app: the service worker `sw.js` with the list of files that it keeps, the manifest
 * with its icons, `version.json` with the version of the figures, and `hashfall.json`, which says that the site has no
 * page as one file until `npm run build:single` has made it. `workers` are plugins for the worker's own build.
 */
export function offlinePlugins(workers: () => readonly Plugin[]): readonly Plugin[] {
  const isSite: Plugin["apply"] = (config, { command }) => command === "build" && config.build?.ssr === undefined;
  let worker = "";
  return [
    {
      // Before the list of licences is written, which names the worker's packages.
      name: "hashfall:offline-worker",
      apply: isSite,
      async generateBundle() {
        worker = await workerText(workers());
      },
    },
    {
      name: "hashfall:offline",
      apply: isSite,
      generateBundle: {
        order: "post",
        handler(_, bundle) {
          const emit = (fileName: string, source: string | Uint8Array) => {
            this.emitFile({ type: "asset", fileName, source });
            return [fileName, source] as const;
          };
          const made = [
            emit("app.webmanifest", manifestOf(Buffer.from(bytesIn(bundle, "index.html")).toString())),
            ...iconSizes.map((size) => emit(`icon-${size}.png`, iconPng(size))),
          ];
          emit("version.json", `${JSON.stringify({ figures: figuresVersion() })}\n`);
          emit("hashfall.json", offered({ bytes: 0, withBlocks: 0 }));
          const built = keptOf(bundle).map((name) => [name, bytesIn(bundle, name)] as const);
          const fixed = land.map((name) => [name, readFileSync(resolve("public", name))] as const);
          const used = [...Object.keys(bundle).filter((name) => name.startsWith("facts/blocks.")), ...fineLand];
          emit("sw.js", withList(worker, [...built, ...fixed, ...made].map(listed), used));
        },
      },
    },
  ];
}

/** The built files that the page needs to open and to work without a network. */
export const keptOf = (bundle: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(bundle)
    .filter((name) =>
      /^(index\.html|licences\.txt|assets\/.*|notes\/.*|facts\/(?!blocks\.).*|stories\/(?:[^/]+\/story|stories)\.json)$/.test(
        name,
      ),
    )
    .sort();

const listed = ([url, bytes]: readonly [string, string | Uint8Array]): Kept => ({
  url,
  revision: cachingOf(url).includes("immutable") ? null : hashOf(bytes),
});

const hashOf = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex").slice(0, 12);

function figuresVersion(): string {
  return versionOf(compileFacts(resolve("data")).files.sources.figures);
}

/** The token in the built worker that the list of files replaces once it is known. */
const listToken = "hashfall-kept-files";

/** The built worker with its list of files: those that are kept at once, and those that are kept once they were used. */
function withList(worker: string, kept: readonly Kept[], used: readonly string[]): string {
  const token = new RegExp(`(["'\`])${listToken}\\1`);
  if (!token.test(worker)) throw new Error("offline: the worker has no place for its list");
  const versions = used.map((name) => (name.startsWith("geo/") ? hashOf(readFileSync(resolve("public", name))) : name));
  const list = { keptFiles: kept, usedPaths: used, usedVersion: hashOf(versions.join(" ")) };
  return worker.replace(token, () => JSON.stringify(JSON.stringify(list)));
}

async function workerText(plugins: readonly Plugin[]): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    plugins: [listPlugin, ...plugins],
    // Workbox asks for this name of the build's mode.
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      target: "es2022",
      write: false,
      rolldownOptions: {
        input: resolve("src/workers/offline/serve.ts"),
        output: { format: "iife", entryFileNames: "sw.js", codeSplitting: false },
      },
    },
  });
  const [chunk] = (built as Rollup.RollupOutput).output;
  return chunk.code;
}

const listPlugin: Plugin = {
  name: "hashfall:kept",
  resolveId: (id) => (id === "virtual:kept" ? "\0virtual:kept" : null),
  load: (id) =>
    id === "\0virtual:kept"
      ? `export const { keptFiles, usedPaths, usedVersion } = JSON.parse(${JSON.stringify(listToken)});`
      : null,
};

function bytesIn(bundle: Rollup.OutputBundle, name: string): Uint8Array {
  const file = bundle[name];
  if (file === undefined) throw new Error(`offline: the build has no ${name}`);
  if (file.type === "chunk") return Buffer.from(file.code);
  return typeof file.source === "string" ? Buffer.from(file.source) : file.source;
}

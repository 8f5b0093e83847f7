import { createHash } from "node:crypto";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { compileFacts } from "./compile/facts.ts";

const moduleId = "virtual:facts";
const resolvedId = `\0${moduleId}`;

/** A served file: its path below the page, and its bytes. */
interface Served {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The Vite plugin that checks and compiles `data/`; bad data fail the build with every problem by file, line and
 * column. The client build and the dev server get `facts/<name>.<hash>.json` and `facts/blocks.<hash>.bin`; a build for
 * Node gets only `virtual:facts`, the addresses relative to the page.
 */
export function factsPlugin(options: { readonly dataDir?: string } = {}): Plugin {
  const dataDir = resolve(options.dataDir ?? "data");
  let served: ReadonlyMap<string, Served> = new Map();
  let emits = false;
  return {
    name: "hashfall:facts",
    configResolved({ command, build }) {
      emits = command === "build" && !build.ssr;
    },
    buildStart() {
      served = compileServed(dataDir);
      if (!emits) return;
      for (const { path, bytes } of served.values()) this.emitFile({ type: "asset", fileName: path, source: bytes });
    },
    resolveId: (id) => (id === moduleId ? resolvedId : null),
    load: (id) => (id === resolvedId ? moduleText(served) : null),
    configureServer(server) {
      server.watcher.add(dataDir);
      server.watcher.on("change", (path) => {
        if (path.startsWith(dataDir)) void server.restart();
      });
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? "/", "http://localhost").pathname;
        const file = [...served.values()].find((one) => path.endsWith(`/${one.path}`));
        if (file === undefined) return next();
        response.setHeader(
          "Content-Type",
          file.path.endsWith(".json") ? "application/json" : "application/octet-stream",
        );
        response.end(file.bytes);
      });
    },
  };
}

function compileServed(dataDir: string): ReadonlyMap<string, Served> {
  const { files, blocks } = compileFacts(dataDir);
  const json = Object.entries(files).map(([name, value]) => {
    return [name, serve(name, "json", new TextEncoder().encode(JSON.stringify(value)))] as const;
  });
  return new Map([...json, ["blocks", serve("blocks", "bin", blocks)]]);
}

/** A served file. Its name has a hash of its bytes, so that browsers may keep it for ever. */
function serve(name: string, ending: string, bytes: Uint8Array): Served {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  return { path: `facts/${name}.${hash}.${ending}`, bytes };
}

function moduleText(served: ReadonlyMap<string, Served>): string {
  const urls = [...served].map(([name, { path }]) => [name, `./${path}`] as const);
  const facts = Object.fromEntries(urls.filter(([name]) => name !== "blocks"));
  const blocks = urls.find(([name]) => name === "blocks")?.[1];
  return `export const factUrls = ${JSON.stringify(facts)};\nexport const blocksUrl = ${JSON.stringify(blocks)};\n`;
}

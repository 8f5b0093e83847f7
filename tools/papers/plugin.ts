import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { compileFacts } from "../data/compile/facts.ts";
import { readData } from "../data/read.ts";
import { methodPage, sourcesPage } from "./pages.ts";

/** The Vite plugin that writes the pages `sources/` and `method/` beside the site, readable without scripts. */
export function papersPlugin(): Plugin {
  return {
    name: "hashfall:papers",
    apply: (config, { command }) => command === "build" && config.build?.ssr === undefined,
    generateBundle() {
      for (const [fileName, source] of paperFiles()) this.emitFile({ type: "asset", fileName, source });
    },
  };
}

/** The pages by their paths in dist/. */
function paperFiles(): ReadonlyMap<string, string> {
  const { sources } = compileFacts(resolve("data")).files;
  const read = (path: string) => readFileSync(resolve(path), "utf8");
  return new Map([
    ["sources/index.html", sourcesPage(sources, readData(resolve("data")), read("data/README.md"))],
    ["method/index.html", methodPage(read("docs/methods.md"))],
  ]);
}

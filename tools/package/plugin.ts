import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type ZipOptions, zipSync } from "fflate";
import type { Plugin } from "vite";
import { readData } from "../data/read.ts";
import { descriptorOf } from "./descriptor.ts";

/**
 * The first date that a zip can hold. Its files have no date of the build, so that the same figures give the same
 * bytes.
 */
const noDay = new Date("1980-01-01T00:00:00");

/**
 * The Vite plugin that puts the figures beside the site: `data/` with `datapackage.json`, and the same as `data.zip`.
 * The page itself requests none of them.
 */
export function packagePlugin(options: { readonly dataDir?: string } = {}): Plugin {
  const dataDir = resolve(options.dataDir ?? "data");
  let emits = false;
  return {
    name: "hashfall:package",
    configResolved({ command, build }) {
      emits = command === "build" && !build.ssr;
    },
    generateBundle() {
      if (!emits) return;
      const files = packageFiles(dataDir);
      for (const [path, source] of files) this.emitFile({ type: "asset", fileName: `data/${path}`, source });
      this.emitFile({ type: "asset", fileName: "data.zip", source: zipOf(files) });
    },
  };
}

/** The files of the data directory and the descriptor, by path. */
export function packageFiles(dataDir: string): ReadonlyMap<string, Uint8Array> {
  const paths = readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dataDir.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
  const files = paths.map((path) => [path, new Uint8Array(readFileSync(join(dataDir, path)))] as const);
  const descriptor = `${JSON.stringify(descriptorOf(readData(dataDir)), null, 2)}\n`;
  return new Map([["datapackage.json", new TextEncoder().encode(descriptor)], ...files]);
}

/** The files as one zip, in a folder with the project's name. */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...files].map(([path, bytes]) => [
    `hashfall-figures/${path}`,
    [bytes, { mtime: noDay }] as [Uint8Array, ZipOptions],
  ]);
  return zipSync(Object.fromEntries(entries), { level: 6 });
}

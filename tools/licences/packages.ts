import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

/** A package of which the site ships code or data. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** Its licence as its package.json names it: `MIT`. */
  readonly licence: string;
  /** The full text of the licence. */
  readonly text: string;
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
}

/** The folder of a module's package; null for the project's own modules. */
export function packageOf(module: string): string | null {
  const at = module.lastIndexOf("/node_modules/");
  if (at < 0) return null;
  const [scope = "", name = ""] = module.slice(at + "/node_modules/".length).split("/");
  return module.slice(0, at) + join("/node_modules", scope, scope.startsWith("@") ? name : "");
}

/**
 * The folders of all packages in the given modules: those that the modules belong to and, for a module that was bundled
 * before publication, those that the source maps beside it name.
 */
export function packagesIn(modules: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const module of modules) {
    const folder = packageOf(module.split("?")[0] ?? "");
    if (folder === null) continue;
    found.add(folder.replace(/\/$/, ""));
    for (const inner of bundledIn(module.split("?")[0] ?? "", folder)) found.add(inner);
  }
  return found;
}

const cache = new Map<string, readonly string[]>();

function bundledIn(module: string, folder: string): readonly string[] {
  const place = dirname(module);
  const before = cache.get(place);
  if (before !== undefined) return before;
  const maps = existsSync(place) ? readdirSync(place).filter((name) => name.endsWith(".map")) : [];
  const sources = maps.flatMap(
    (map) => (JSON.parse(readFileSync(join(place, map), "utf8")) as { sources: string[] }).sources,
  );
  const names = new Set(sources.flatMap((source) => nameIn(source) ?? []));
  const inner = [...names].flatMap((name) => folderOf(name, folder) ?? []);
  cache.set(place, inner);
  return inner;
}

/** The name of the package in a path of a source map: `../node_modules/@mapbox/tiny-sdf/index.js`. */
function nameIn(source: string): string | null {
  const folder = packageOf(`/${source}`);
  return folder === null
    ? null
    : folder.slice(folder.lastIndexOf("/node_modules/") + "/node_modules/".length).replace(/\/$/, "");
}

/**
 * The folder of a package as another package resolves it; null for one that is not installed, whose licence text cannot
 * be read.
 */
function folderOf(name: string, from: string): string | null {
  for (const place of createRequire(join(from, "package.json")).resolve.paths(name) ?? []) {
    if (existsSync(join(place, name, "package.json"))) return join(place, name);
  }
  return null;
}

/** The licence of the package in a folder; throws where its package.json names none. */
export function shippedFrom(folder: string): Shipped {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  const { name = basename(folder), version = "", license } = manifest;
  if (license === undefined || license === "")
    throw new Error(`licences: ${name} names no licence in its package.json`);
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)(\.|$)/i.test(one));
  if (file !== undefined)
    return { name, version, licence: license, text: ownPart(readFileSync(join(folder, file), "utf8")) };
  const author = typeof manifest.author === "string" ? manifest.author : manifest.author?.name;
  return {
    name,
    version,
    licence: license,
    text: `The package brings no text of its licence. Its author is ${author ?? "not named"}.`,
  };
}

/**
 * The text without what follows in Vite's file: licences of the code that Vite itself is built from, which does not
 * ship.
 */
const ownPart = (text: string): string => (text.split(/^# Licenses of bundled dependencies/m)[0] ?? text).trim();

import { resolve } from "node:path";
import type { Plugin } from "vite";
import { notices } from "./notices.ts";
import { packagesIn, type Shipped, shippedFrom } from "./packages.ts";

/** Packages whose code the build inserts into the page, by the beginning of the module's name. */
const ofBuild: Readonly<Record<string, string>> = { "\0vite/": "vite", "\0rolldown/": "rolldown" };
/** Packages whose data ship in files that are no modules, such as public/geo/. */
const ofData: readonly string[] = ["world-atlas", "cldr-localenames-full", "cldr-core", "i18n-iso-countries"];

/**
 * Two Vite plugins, for the page and for its workers, that write `licences.txt`: every package in them with the full
 * text of its licence.
 */
export function licencesPlugins(): { readonly page: Plugin; readonly workers: Plugin } {
  const modules = new Set<string>();
  const collect: Plugin["generateBundle"] = (_, bundle) => {
    for (const part of Object.values(bundle)) {
      const names =
        part.type === "chunk" ? Object.keys(part.modules) : part.originalFileNames.map((name) => resolve(name));
      for (const name of names) modules.add(name);
    }
  };
  return {
    workers: { name: "hashfall:licences-of-workers", generateBundle: collect },
    page: {
      name: "hashfall:licences",
      apply: (config, { command }) => command === "build" && config.build?.ssr === undefined,
      generateBundle: {
        order: "post",
        handler(options, bundle, isWrite) {
          (collect as (...given: unknown[]) => void).call(this, options, bundle, isWrite);
          this.emitFile({ type: "asset", fileName: "licences.txt", source: licencesText(shippedWith(modules)) });
        },
      },
    },
  };
}

/** The packages of a bundle's modules, by name. */
export function shippedWith(modules: Iterable<string>): readonly Shipped[] {
  const names = [...modules];
  const built = Object.entries(ofBuild).filter(([start]) => names.some((name) => name.startsWith(start)));
  const folders = [
    ...packagesIn(names),
    ...[...built.map(([, name]) => name), ...ofData].map((name) => resolve("node_modules", name)),
  ];
  return folders.map(shippedFrom).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The text of `licences.txt`: a list of what ships, then each licence in full. */
export function licencesText(shipped: readonly Shipped[]): string {
  const line = "-".repeat(72);
  const titles = shipped.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
  return [
    "What Hashfall ships beside its own code (MIT), with the licence of each.",
    "The figures have licences of their own: the tab Sources names them.",
    "",
    ...titles,
    ...notices.map(({ title }) => title),
    ...shipped.flatMap(({ text }, index) => ["", line, titles[index] ?? "", "", text]),
    ...notices.flatMap(({ title, text }) => ["", line, title, "", text]),
    "",
  ].join("\n");
}

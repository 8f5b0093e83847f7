import { resolve } from "node:path";
import { build, type Plugin, type Rolldown } from "vite";
import { notesWords } from "../../src/words/present/present.ts";
import { languagePlugin } from "../build/language.ts";
import { metaPolicy } from "../host/policy.ts";
import { palettePlugin } from "../palette.ts";

/**
 * The Vite plugin that writes the page of the presenter's notes, `notes/`. Its script is built by itself: a script that
 * the map's page shares would start that page.
 */
export function notesPlugin(): Plugin {
  return {
    name: "hashfall:notes",
    apply: (config, { command }) => command === "build" && config.build?.ssr === undefined,
    async generateBundle() {
      for (const [fileName, source] of await notesFiles()) this.emitFile({ type: "asset", fileName, source });
    },
  };
}

/** The files of the page by their paths in dist/. */
async function notesFiles(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const built = (await build({
    configFile: false,
    logLevel: "warn",
    plugins: [languagePlugin(), palettePlugin()],
    publicDir: false,
    build: {
      target: "es2022",
      write: false,
      modulePreload: false,
      rolldownOptions: { input: resolve("src/app/present/notes.tsx") },
    },
  })) as Rolldown.RolldownOutput;
  const files = built.output.map(
    (one) => [fileOf(one.fileName), one.type === "chunk" ? one.code : one.source] as const,
  );
  return new Map([...files, ["notes/index.html", page(files.map(([name]) => name))]]);
}

/** The path of a built file, which is placed beside the page. */
const fileOf = (name: string): string => `notes/${name.replace(/^.*\//, "")}`;

function page(files: readonly string[]): string {
  const named = (ending: string) =>
    files.filter((name) => name.endsWith(ending)).map((name) => name.slice("notes/".length));
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${metaPolicy({ scripts: [], styles: [] })}">`,
    '<meta name="robots" content="noindex">',
    '<meta name="color-scheme" content="dark light">',
    `<title>${notesWords.title} · Hashfall</title>`,
    '<link rel="icon" href="../icon.svg" type="image/svg+xml">',
    ...named(".css").map((name) => `<link rel="stylesheet" href="./${name}">`),
    "</head>",
    `<body>${notesWords.waiting}`,
    ...named(".js").map((name) => `<script type="module" src="./${name}"></script>`),
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

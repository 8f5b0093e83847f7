import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Plugin, Rollup } from "vite";
import { bootScript, singlePolicy } from "../host/policy.ts";

/** The most that the file may have without the blocks, bytes. */
const mostBytes = 3_000_000;

const geography = ["places", "equal-earth-110m", "degrees-110m", "equal-earth-50m", "degrees-50m"];

/** The token in the script for a built file; the plugin replaces it with an address that holds the whole file. */
export const fileToken = (name: string): string => `hashfall-file:${name}:`;

/**
 * The Vite plugin that makes `hashfall.html` of a finished build, with `blocks` also `hashfall-blocks.html`, and
 * removes all other files of the build: the page holds the script, the styles and the letters, and, gzipped in a
 * `<script>` each that no browser runs, the files that it would fetch. `hashfall.json` says how large they are.
 */
export function singlePlugin({ blocks }: { readonly blocks: boolean }): Plugin {
  return {
    name: "hashfall:single",
    apply: (config, { command }) => command === "build" && config.build?.ssr === undefined,
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const page = singlePage(bundle, false);
        const whole = blocks ? singlePage(bundle, true) : null;
        const bytes = Buffer.byteLength(page);
        if (bytes > mostBytes) this.error(`hashfall.html has ${bytes} bytes, and ${mostBytes} are the most`);
        for (const name of Object.keys(bundle)) delete bundle[name];
        const emit = (fileName: string, source: string) => this.emitFile({ type: "asset", fileName, source });
        emit("hashfall.html", page);
        if (whole !== null) emit("hashfall-blocks.html", whole);
        emit("hashfall.json", offered({ bytes, withBlocks: whole === null ? 0 : Buffer.byteLength(whole) }));
      },
    },
  };
}

/** The text of `hashfall.json`: the bytes of `hashfall.html` and of `hashfall-blocks.html`, 0 for one that is missing. */
export const offered = (sizes: { readonly bytes: number; readonly withBlocks: number }): string =>
  `${JSON.stringify(sizes)}\n`;

function singlePage(bundle: Rollup.OutputBundle, blocks: boolean): string {
  const script = scriptOf(bundle);
  const sheet = textsOf(bundle, ".css").join("\n");
  if (sheet.includes("</") || /url\((?!["']?(?:data:|#))/.test(sheet))
    throw new Error("single: the styles are not whole");
  const boot = bootScript();
  const policy = singlePolicy({ scripts: [boot, script], styles: [sheet] });
  const bare = without(textOf(bundle, "index.html"), [
    /<link rel="(?:preload|stylesheet|modulepreload|manifest)"[^>]*>/g,
    /<script type="module"[^>]*><\/script>/g,
    / data-ahead="[^"]*"/g,
  ]);
  const icon = `data:image/svg+xml;base64,${readFileSync(resolve("public/icon.svg"), "base64")}`;
  return filled(bare, [
    ["<html ", `<html data-single="${blocks ? "blocks" : "plain"}" `],
    ["<!--policy-->", `<meta http-equiv="Content-Security-Policy" content="${policy}" />`],
    ['href="./icon.svg"', `href="${icon}"`],
    ["<!--boot-->", `<script>${boot}</script><style>${sheet}</style>`],
    ["</body>", `${carried(bundle, blocks)}<script type="module">${script}</script></body>`],
  ]);
}

/** The one script, with its workers in it, and nothing that could end its own element. */
function scriptOf(bundle: Rollup.OutputBundle): string {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const [chunk] = chunks;
  if (chunk === undefined || chunks.length > 1) throw new Error(`single: ${chunks.length} scripts instead of one`);
  const whole = chunk.code.replace(
    /hashfall-file:([^:"'`]+):/g,
    (_, name: string) => `data:text/javascript,${inAddress(textOf(bundle, name))}`,
  );
  return whole.replace(/<(?=\/script|script|!--)/gi, "\\x3c");
}

/**
 * A text for an address that stands in a literal of a script: what ends a literal, an element or an address is escaped.
 * Base64 would be an eighth longer.
 */
const inAddress = (text: string): string =>
  text.replace(/[^\x21-\x7e]|["'`\\$%#<>]/gu, (sign) =>
    sign <= "\x7f" ? `%${sign.charCodeAt(0).toString(16).padStart(2, "0")}` : encodeURIComponent(sign),
  );

/** The files that the page asks for, gzipped in base64, by the path that it asks for. */
function carried(bundle: Rollup.OutputBundle, blocks: boolean): string {
  const built = Object.keys(bundle)
    .filter((name) => /^facts\/|^stories\/(?:[^/]+\/story|stories)\.json$|^licences\.txt$/.test(name))
    .filter((name) => blocks || !name.startsWith("facts/blocks."))
    .map((name) => [name, bytesOf(bundle, name)] as const);
  const land = geography.map((name) => [`geo/${name}.json`, readFileSync(resolve(`public/geo/${name}.json`))] as const);
  return [...built, ...land]
    .map(([name, bytes]) => {
      const packed = gzipSync(bytes, { level: 9 }).toString("base64");
      return `<script type="application/gzip" id="file:${name}">${packed}</script>\n`;
    })
    .join("");
}

const without = (page: string, marks: readonly RegExp[]): string =>
  marks.reduce((rest, mark) => rest.replace(mark, ""), page);

/** A page with each mark replaced by its text; throws where the page lacks a mark. */
function filled(page: string, marks: readonly (readonly [mark: string, text: string])[]): string {
  return marks.reduce((made, [mark, text]) => {
    if (!made.includes(mark)) throw new Error(`single: index.html has no ${mark}`);
    return made.replace(mark, () => text);
  }, page);
}

const textsOf = (bundle: Rollup.OutputBundle, ending: string): readonly string[] =>
  Object.keys(bundle)
    .filter((name) => name.startsWith("assets/") && name.endsWith(ending))
    .map((name) => textOf(bundle, name));

const textOf = (bundle: Rollup.OutputBundle, name: string): string => Buffer.from(bytesOf(bundle, name)).toString();

function bytesOf(bundle: Rollup.OutputBundle, name: string): Uint8Array {
  const file = bundle[name];
  if (file === undefined) throw new Error(`single: the build has no ${name}`);
  if (file.type === "chunk") return Buffer.from(file.code);
  return typeof file.source === "string" ? Buffer.from(file.source) : file.source;
}

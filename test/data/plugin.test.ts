import { build, type Rolldown } from "vite";
import { describe, expect, it } from "vitest";
import { factsPlugin } from "../../tools/data/plugin.ts";

const entry = "test/fixtures/data/page.ts";

/** The files that a build of a page that imports `virtual:facts` puts out, by name. */
async function built(options: { dataDir?: string; ssr?: boolean }): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const { dataDir, ssr = false } = options;
  const result = (await build({
    configFile: false,
    logLevel: "silent",
    publicDir: false,
    plugins: [factsPlugin(dataDir === undefined ? {} : { dataDir })],
    build: { write: false, minify: false, ssr, rolldownOptions: { input: entry, preserveEntrySignatures: "strict" } },
  })) as Rolldown.RolldownOutput;
  return new Map(result.output.map((file) => [file.fileName, file.type === "chunk" ? file.code : file.source]));
}

let made: ReturnType<typeof built> | null = null;
/** The page's own build, made once. */
const page = () => {
  made ??= built({});
  return made;
};

const names = [
  "blocks",
  "claims",
  "context",
  "electricity",
  "events",
  "exposure",
  "hashrate",
  "names",
  "network",
  "risk",
  "sources",
];
const compiled = (files: ReadonlyMap<string, unknown>) =>
  [...files.keys()].filter((name) => name.startsWith("facts/")).sort();
const codeOf = (files: ReadonlyMap<string, unknown>) =>
  [...files].map(([name, code]) => (/js$/.test(name) ? code : "")).join("");

describe("factsPlugin(options)", () => {
  it("puts out eleven files with a hash of their bytes, and the page knows their addresses beside itself", async () => {
    const files = await page();
    const paths = compiled(files);
    expect(paths.map((path) => path.replace(/\.[0-9a-f]{10}\./, "."))).toEqual(
      names.map((name) => `facts/${name}.${name === "blocks" ? "bin" : "json"}`),
    );
    for (const path of paths) expect(codeOf(files)).toContain(`"./${path}"`);
    const hashrate = JSON.parse(
      new TextDecoder().decode(files.get(paths.find((path) => path.includes("/hashrate.")) ?? "") as Uint8Array),
    );
    expect(hashrate.estimates.map(({ id }: { readonly id: string }) => id)).toContain("luxor-2026-q3");
  });

  it("puts out nothing in a build for Node, where the addresses are the same", async () => {
    const node = await built({ ssr: true });
    expect(compiled(node)).toEqual([]);
    expect(compiled(await page())).toHaveLength(names.length);
    for (const path of compiled(await page())) expect(codeOf(node)).toContain(`"./${path}"`);
  });

  it("fails the build on a share of 160 %, naming file, line and column", async () =>
    expect(built({ dataDir: "test/fixtures/data/broken" })).rejects.toThrow(
      "data/hashrate/cbeci-share.csv:2:value: 160 is not a share, 0–100",
    ));
});

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { Plain } from "../build/plain.ts";

/** Bytes by the name of a part. */
export type Sizes = Readonly<Record<string, number>>;

/** The file of budgets. */
export const budgetsFile = "tools/sizes/budgets.json";
/** Bytes up to which a part needs no budget of its own. */
export const small = 3000;
/** What a new budget adds to the present size, %. */
const spare = 3;

/**
 * The bytes of each part of a built site: the page, the styles in it, every script and style sheet, gzipped, and the
 * letters as they are. A name has no hash; parts of one name are added up. The figures have no budget: they may grow.
 */
export function sizesOf(root: string): Sizes {
  const page = readFileSync(resolve(root, "index.html"), "utf8");
  const sizes: Record<string, number> = {
    "index.html": packed(page),
    "styles in index.html": packed(/<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? ""),
    "sw.js": packed(readFileSync(resolve(root, "sw.js"))),
  };
  for (const file of readdirSync(resolve(root, "assets"))) {
    const kind = /\.(?:js|css|woff2)$/.exec(file)?.[0];
    if (kind === undefined) continue;
    const name = file.replace(/-[\w-]{8}(?=\.\w+$)/, "").replace(/-[0-9a-f]{12}(?=\.woff2$)/, "");
    const bytes = readFileSync(resolve(root, "assets", file));
    sizes[name] = (sizes[name] ?? 0) + (kind === ".woff2" ? bytes.length : packed(bytes));
  }
  return sizes;
}

const packed = (content: string | Buffer): number => gzipSync(content, { level: 9 }).length;

/** The budgets, in bytes. */
export const readBudgets = (): Sizes => JSON.parse(readFileSync(budgetsFile, "utf8")) as Sizes;

/**
 * The faults of the sizes, a sentence for each part: `search.js has 5,100 bytes, 100 more than its budget`; empty where
 * every part keeps to its budget and every budget has its part.
 */
export function faultsIn(sizes: Sizes, budgets: Sizes): readonly string[] {
  const over = Object.entries(sizes).flatMap(([name, bytes]) => {
    const budget = budgets[name];
    if (budget === undefined) return bytes <= small ? [] : [`${name} has ${said(bytes)} bytes and no budget`];
    return bytes <= budget ? [] : [`${name} has ${said(bytes)} bytes, ${said(bytes - budget)} more than its budget`];
  });
  const gone = Object.keys(budgets).filter((name) => sizes[name] === undefined);
  return [...over, ...gone.map((name) => `${name} has a budget and is not built`)];
}

const said = (bytes: number): string => bytes.toLocaleString("en");

/** Present sizes and 3 %, in hundreds of bytes, rounded up, for each part that needs a budget, the largest first. */
export function budgetsFor(sizes: Sizes): Sizes {
  const budgeted = Object.entries(sizes).filter(([, bytes]) => bytes > small);
  return Object.fromEntries(
    budgeted
      .sort(([, one], [, other]) => other - one)
      .map(([name, bytes]) => [name, Math.ceil((bytes * (1 + spare / 100)) / 100) * 100]),
  );
}

/** Prints each part of `dist/` with its budget; with `--write` the budgets are made anew from the present sizes. */
export function main(args: readonly string[]): void {
  if (!existsSync("dist/index.html")) throw new Plain("sizes: there is no built site; npm run build makes it");
  const sizes = sizesOf("dist");
  if (args.includes("--write")) writeFileSync(budgetsFile, `${JSON.stringify(budgetsFor(sizes), null, 2)}\n`);
  const budgets = readBudgets();
  for (const [name, bytes] of Object.entries(sizes).sort(([, one], [, other]) => other - one)) {
    console.log(`${said(bytes).padStart(10)} ${said(budgets[name] ?? small).padStart(10)}  ${name}`);
  }
  const faults = faultsIn(sizes, budgets);
  if (faults.length > 0) throw new Plain(faults.join("\n"));
}

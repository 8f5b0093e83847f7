import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";

/** The most that the page may weigh before it can be used: HTML, styles and scripts, gzipped, in bytes. */
const budget = 150_000;

it("the start page, its styles and the scripts that it names weigh at most 150 kB gzipped", () => {
  const page = readFileSync("dist/index.html", "utf8");
  const named = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? "");
  expect(named.filter((path) => path.endsWith(".js")).length).toBeGreaterThan(0);
  const files = ["index.html", ...new Set(named)].map((path) => readFileSync(`dist/${path}`));
  const bytes = files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(budget);
});

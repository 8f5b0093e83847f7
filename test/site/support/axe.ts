import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe calls serious or critical on a page, one line each. */
export async function seriousOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const runner = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } };
    const { violations } = await runner.axe.run({ resultTypes: ["violations"] });
    const pieces = ({ nodes }: Violation) => nodes.slice(0, 3).map(({ html }) => html.slice(0, 120));
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map((violation) => `${violation.id}: ${pieces(violation).join(" | ")}`);
  });
}

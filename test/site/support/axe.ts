import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}
interface Axe {
  getRules(): readonly { readonly ruleId: string }[];
  run(options: object): Promise<{ violations: Violation[] }>;
}

/**
 * What axe finds on a page with all its rules, those too that it leaves off by itself (contrast of 7 : 1, targets of
 * 24 px, the order of the focus), and ids that a name or a description names and no element has; one line each.
 */
export async function findingsOn(page: Page): Promise<readonly string[]> {
  // The program is large, and a page keeps it.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as { axe: Axe };
    const rules = { type: "rule", values: runner.getRules().map(({ ruleId }) => ruleId) };
    const { violations } = await runner.run({ resultTypes: ["violations"], runOnly: rules });
    const pieces = ({ nodes }: Violation) => nodes.slice(0, 3).map(({ html }) => html.slice(0, 120));
    return violations.map((violation) => `${violation.id}: ${pieces(violation).join(" | ")}`);
  });
  return [...found, ...(await danglingOn(page))];
}

const danglingOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    ["aria-describedby", "aria-labelledby"].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].flatMap((one) =>
        (one.getAttribute(name) ?? "")
          .split(/\s+/)
          .filter((id) => document.getElementById(id) === null)
          .map((id) => `${name} of ${one.tagName} ${one.className} names #${id}, which is nowhere`),
      ),
    ),
  );

/**
 * The sizes of the text that is shown, as CSS pixels of the screen; of each that `allowed` has not, one line with a place
 * where it stands. Text of a picture that is drawn larger or smaller counts as it is seen.
 */
export const oddSizesOn = (page: Page, allowed: readonly number[]): Promise<readonly string[]> =>
  page.evaluate((sizes) => {
    const odd = new Map<string, string>();
    for (const one of document.querySelectorAll("body *")) {
      const words = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== "");
      if (!words || !one.checkVisibility({ visibilityProperty: true }) || one.matches("script, style, noscript"))
        continue;
      const grown = one instanceof SVGGraphicsElement ? (one.getScreenCTM()?.a ?? 1) : 1;
      const size = Number.parseFloat(getComputedStyle(one).fontSize) * grown;
      if (!sizes.some((allowed) => Math.abs(allowed - size) < 0.05))
        odd.set(size.toFixed(2), `${one.tagName} ${one.getAttribute("class")} ${one.textContent?.slice(0, 40)}`);
    }
    return [...odd].map(([size, place]) => `${size} px: ${place}`);
  }, allowed);

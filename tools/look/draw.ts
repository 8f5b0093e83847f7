import { mkdir } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { browserArguments, findBrowser } from "../browser.ts";

const scenes = ["start", "china", "kazakhstan", "pair", "answer", "exposure"];
const sizes = [
  [360, 640],
  [390, 844],
  [844, 390],
  [768, 1024],
  [1024, 768],
  [1280, 800],
  [1440, 900],
  [1920, 1080],
  [2560, 1440],
] as const;
const places = { map: ".map", clock: ".clock", axis: ".axis", time: ".time", rail: ".rail", headline: ".headline" };
const folder = ".cache/look";

/** Draws one scene and prints the sizes of its parts. */
async function draw(browser: Browser, scene: string, theme: string, [width, height]: readonly [number, number]) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(`${pathToFileURL("docs/look/page.html").href}?scene=${scene}&theme=${theme}`);
  await page.evaluate(() => document.fonts.ready);
  if (scene !== "controls") await page.locator("html[data-drawn]").waitFor();
  await page.screenshot({ path: `${folder}/${scene}-${width}x${height}-${theme}.png` });
  const parts = Object.entries(places).map(async ([name, selector]) => {
    const box = scene === "controls" ? null : await page.locator(selector).boundingBox();
    return box && `${name} ${Math.round(box.width)} × ${Math.round(box.height)}`;
  });
  console.log(`${scene} ${theme} ${width} × ${height}:`, (await Promise.all(parts)).filter(Boolean).join(", "));
  await page.close();
}

/** Draws docs/look/page.html in every scene, size and theme: `node tools/run.mjs tools/look/draw.ts [scene]`. */
export async function main([only]: readonly string[]): Promise<void> {
  const found = await findBrowser();
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: found.path,
    args: [...browserArguments, "--allow-file-access-from-files"],
    env: { ...process.env, ...found.environment },
  });
  const wanted = scenes.filter((scene) => !only || scene === only);
  for (const theme of ["dark", "light"])
    for (const size of sizes) for (const scene of wanted) await draw(browser, scene, theme, size);
  await draw(browser, "controls", "dark", [1280, 800]);
  await draw(browser, "controls", "light", [1280, 800]);
  await browser.close();
}

import type { Browser } from "playwright-core";
import { inContext, slowDown } from "./visit.ts";

/** What a page did after the first turn of the wheel over its map. */
export interface Answer {
  /** Frames until the map's SVG had changed: 1 is the frame of the gesture itself. */
  readonly frames: number | null;
  /** Milliseconds until WebGL had drawn the map. */
  readonly canvas: number | null;
}

declare global {
  interface Window {
    benchAnswer?: { frames: number | null; canvas: number | null };
  }
}

const patience = 45_000;
/** Milliseconds in which a page at rest fetches ahead what it may need. */
const settling = 4000;

/** Visits a page over a slow network, lets it rest, and turns the wheel once over its map. */
export async function gesture(browser: Browser, url: string): Promise<Answer> {
  return inContext(browser, async (context) => {
    const page = await context.newPage();
    await slowDown(page, { network: true });
    await page.goto(url, { waitUntil: "commit" });
    await page.waitForSelector("html[data-ready=all]", { timeout: patience, state: "attached" });
    await page.waitForTimeout(settling);
    const box = await page.getByRole("application", { name: "Map" }).boundingBox();
    if (box === null) return { frames: null, canvas: null };
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.evaluate(watchAnswer);
    await page.mouse.wheel(0, -200);
    const drawn = () => window.benchAnswer?.canvas !== null;
    await page.waitForFunction(drawn, null, { timeout: patience }).catch(() => null);
    return page.evaluate(() => window.benchAnswer ?? { frames: null, canvas: null });
  });
}

/** Runs in the page. It is sent as text and may use nothing outside itself. */
function watchAnswer(): void {
  const answer: { frames: number | null; canvas: number | null } = { frames: null, canvas: null };
  window.benchAnswer = answer;
  let turned: number | null = null;
  let frames = 0;
  const count = () => {
    frames += 1;
    if (answer.frames === null && frames < 600) requestAnimationFrame(count);
  };
  const begin = () => {
    turned ??= performance.now();
    requestAnimationFrame(count);
  };
  addEventListener("wheel", begin, { capture: true, once: true });
  new MutationObserver(() => {
    // A change before the first frame is drawn in it.
    if (turned !== null) answer.frames ??= Math.max(1, frames);
  }).observe(document.querySelector("#map svg") ?? document, { subtree: true, attributes: true, childList: true });
  new MutationObserver(() => {
    if (turned !== null && document.documentElement.dataset["map"] === "webgl")
      answer.canvas ??= performance.now() - turned;
  }).observe(document.documentElement, { attributeFilter: ["data-map"] });
}

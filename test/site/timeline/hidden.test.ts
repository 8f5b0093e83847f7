import type { Page } from "playwright-core";
import { DAY } from "../../../src/kit/time.ts";
import { expect, test } from "../support/test.ts";

/**
 * Gives the page `setHidden`, since the test browser draws every page as if it were seen. While it is hidden, the page
 * says so and gets no frames; it gets the frames that it asked for when it is seen again. The page has no service worker:
 * three seconds after the start it would register one, and the test counts scripts.
 */
function canHide(): void {
  Reflect.deleteProperty(Navigator.prototype, "serviceWorker");
  let hidden = false;
  let held: FrameRequestCallback[] = [];
  const frame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    hidden ? -held.push(callback) : frame((now) => (hidden ? held.push(callback) : callback(now)));
  Object.defineProperty(document, "visibilityState", { get: () => (hidden ? "hidden" : "visible") });
  Object.defineProperty(document, "hidden", { get: () => hidden });
  const setHidden = (now: boolean) => {
    hidden = now;
    document.dispatchEvent(new Event("visibilitychange"));
    if (hidden) return;
    for (const callback of held) frame(callback);
    held = [];
  };
  Object.assign(window, { setHidden });
}

const hide = (page: Page) =>
  page.evaluate(() => (window as unknown as { setHidden(now: boolean): void }).setHidden(true));

const slider = (page: Page) => page.getByRole("slider", { name: "Time" });
const dayIn = (said: string | null) => Date.parse(`${/\d{1,2} \w{3,4} \d{4}/.exec(said ?? "")?.[0]} UTC`);
const moment = async (page: Page) => dayIn(await slider(page).getAttribute("aria-valuetext"));

/** Lets the page be seen again. Returns the next moment that its slider says. */
const nextMoment = async (page: Page) =>
  dayIn(
    await slider(page).evaluate(
      (one) =>
        new Promise<string | null>((resolve) => {
          const told = new MutationObserver(() => resolve(one.getAttribute("aria-valuetext")));
          told.observe(one, { attributeFilter: ["aria-valuetext"] });
          (window as unknown as { setHidden(now: boolean): void }).setHidden(false);
        }),
    ),
  );

test("a page hidden for 3 s while China's days play 10 a second runs no script after the first second, and its next picture is 30 days on", async ({
  openReady,
}) => {
  const { page } = await openReady({
    query: "?span=2021-04-01..2022-02-28&t=2021-04-01&speed=10",
    prepare: (context) => context.addInitScript(canHide),
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  const scripts = async () => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "ScriptDuration")?.value;
  };
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect.poll(() => moment(page)).toBeGreaterThan(Date.UTC(2021, 3, 5));
  await hide(page);
  const hiddenAt = Date.now();
  const before = await moment(page);
  // The address and the spoken sentence of the last step come within a second.
  await expect.poll(() => Date.now() - hiddenAt).toBeGreaterThan(1000);
  const run = await scripts();
  await expect.poll(() => Date.now() - hiddenAt).toBeGreaterThan(3000);
  expect(await scripts()).toBe(run);
  expect(await moment(page)).toBe(before);
  expect(await nextMoment(page)).toBeGreaterThanOrEqual(before + 30 * DAY);
});

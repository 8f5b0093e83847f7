import type { Page } from "playwright-core";
import { expect, test } from "../support/test.ts";

const slider = (page: Page) => page.getByRole("slider", { name: "Time" });
const moment = (page: Page) => slider(page).getAttribute("aria-valuetext");
const playing = (page: Page) => page.getByRole("button", { name: "Pause" }).isVisible();
const ready = (page: Page) => expect.poll(() => page.locator("html").getAttribute("data-ready")).toBe("all");

/** Days that the axis shows, by the link of the view. */
const daysShown = async (page: Page) => {
  const span = new URL(page.url()).searchParams.get("span");
  const [from = "2019-09", to = "2026-09-30"] = span?.split("..") ?? [];
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
};

/** A turn of a wheel as the browser tells it. */
interface Turn {
  readonly deltaX?: number;
  readonly deltaY?: number;
  readonly deltaMode?: number;
}

/** A key with what is held beside it. */
interface Press {
  readonly key: string;
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly metaKey?: boolean;
  readonly isComposing?: boolean;
  readonly keyCode?: number;
}

/** Turns a wheel over the middle of the axis, each turn as the browser would tell it. */
const turn = (page: Page, times: number, wheel: Turn) =>
  slider(page).evaluate(
    (field, { count, init }) => {
      const { left, width, top, height } = field.getBoundingClientRect();
      const middle = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true };
      for (let one = 0; one < count; one += 1) {
        field.dispatchEvent(new WheelEvent("wheel", { ...middle, ...init }));
      }
    },
    { count: times, init: wheel },
  );

test("after China exodus is clicked, Space pauses and plays on, and never begins again", async ({ open }) => {
  const { page } = await open();
  await ready(page);
  await page.getByRole("button", { name: "China exodus" }).click();
  await expect.poll(() => moment(page)).toContain("Apr 2021");
  await expect.poll(() => moment(page)).not.toContain(" 1 Apr");
  await page.keyboard.press("Space");
  await expect.poll(() => playing(page)).toBe(false);
  const paused = await moment(page);
  await page.keyboard.press("Space");
  await expect.poll(() => playing(page)).toBe(true);
  await expect.poll(() => moment(page)).not.toBe(paused);
  const dayOf = (text: string | null) =>
    Date.parse(`${/\d+ \w+ \d{4}/.exec(text ?? "")?.[0].replace("Sept", "Sep")} UTC`);
  expect(dayOf(await moment(page))).toBeGreaterThan(dayOf(paused));
});

test("after a layer is clicked Space plays, and so it does on a checkbox, a fold and any other button that was clicked", async ({
  open,
}) => {
  const { page } = await open({ query: "?t=2021-04&span=2021-04..2021-12-31&speed=0.25" });
  await ready(page);
  const clicked = [
    page.getByText("Political risk", { exact: true }).first(),
    page.getByText("EH/s as circles").first(),
    page.getByRole("tab", { name: "Sources" }),
  ];
  for (const control of clicked) {
    await control.click();
    await page.keyboard.press("Space");
    await expect.poll(() => playing(page)).toBe(true);
    await page.keyboard.press("Space");
    await expect.poll(() => playing(page)).toBe(false);
  }
  expect(await page.getByRole("checkbox").first().isChecked()).toBe(true);
});

test("a button that the keyboard led to is pressed by Space, and a clicked one too once the keyboard has led back to it", async ({
  open,
}) => {
  const { page } = await open();
  await ready(page);
  const then = page.getByRole("switch", { name: "known then" });
  const known = () => then.getAttribute("aria-checked");
  await page.getByRole("combobox", { name: "Steps a second" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect.poll(known).toBe("true");
  expect(await playing(page)).toBe(false);
  await then.click();
  await expect.poll(known).toBe("false");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Space");
  await expect.poll(known).toBe("true");
  expect(await playing(page)).toBe(false);
});

test("Space that is held plays once and does not flicker, Enter that is held on Play presses once", async ({
  open,
}) => {
  const { page } = await open({ query: "?t=2021-04&span=2021-04..2021-12-31&speed=0.25" });
  await ready(page);
  await page.evaluate(() => {
    const button = document.querySelector(".play");
    const seen: string[] = [];
    new MutationObserver(() => seen.push(button?.getAttribute("aria-label") ?? "")).observe(button as Element, {
      attributeFilter: ["aria-label"],
    });
    Object.assign(window, { seen });
  });
  const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  for (let repeat = 0; repeat < 31; repeat += 1) await page.keyboard.down(" ");
  await page.keyboard.up(" ");
  await expect.poll(seen).toEqual(["Pause"]);
  await page.getByRole("button", { name: "Pause" }).focus();
  for (let repeat = 0; repeat < 31; repeat += 1) await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  await expect.poll(seen).toEqual(["Pause", "Play"]);
});

test("keys with Ctrl, Alt or Meta, and those of a composition, are not the page's", async ({ open }) => {
  const { page } = await open({ query: "?pin=KAZ" });
  await page.getByRole("region", { name: "Kazakhstan" }).waitFor();
  await ready(page);
  const press = (selector: string, init: Press) =>
    page.locator(selector).evaluate((target, keys) => {
      const event = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...keys });
      target.dispatchEvent(event);
      return event.defaultPrevented;
    }, init);
  for (const held of [
    { ctrlKey: true },
    { altKey: true },
    { metaKey: true },
    { isComposing: true },
    { keyCode: 229 },
  ]) {
    expect(await press("body", { key: " ", ...held })).toBe(false);
    expect(await press("body", { key: "/", ...held })).toBe(false);
    expect(await press("body", { key: "Escape", ...held })).toBe(false);
    expect(await press("#map", { key: "ArrowLeft", ...held })).toBe(false);
    expect(await press("#tab-countries", { key: "ArrowRight", ...held })).toBe(false);
    expect(await press(".time-slider", { key: "ArrowLeft", ...held })).toBe(false);
  }
  expect(await page.getByRole("region", { name: "Kazakhstan" }).isVisible()).toBe(true);
  expect(await page.getByRole("tab", { name: "Countries" }).getAttribute("aria-selected")).toBe("true");
  expect(await playing(page)).toBe(false);
});

test("the axis: 30 turns of 4 pixels zoom as far as one of 120 or of 3 lines, by a fifth, and 0/0 does nothing", async ({
  open,
}) => {
  const { page, url } = await open();
  await ready(page);
  const after = async (times: number, wheel: Turn) => {
    await page.goto(`${url}?span=2019-09..2026-09-29`);
    await ready(page);
    const whole = await daysShown(page);
    await turn(page, times, wheel);
    await turn(page, 5, { deltaX: 0, deltaY: 0 });
    await expect.poll(() => page.url()).not.toContain("span=2019-09..2026-09-29");
    return (await daysShown(page)) / whole;
  };
  const one = await after(1, { deltaY: -120 });
  expect(one).toBeGreaterThan(0.79);
  expect(one).toBeLessThan(0.81);
  expect(await after(30, { deltaY: -4 })).toBeCloseTo(one, 3);
  expect(await after(1, { deltaY: -3, deltaMode: 1 })).toBeCloseTo(one, 3);
});

test("the axis: a turn of 0/0 changes nothing, one sideways moves what is shown as far as the fingers", async ({
  open,
}) => {
  const { page } = await open({ query: "?span=2021..2022&t=2022" });
  await ready(page);
  const before = page.url();
  await turn(page, 20, { deltaX: 0, deltaY: 0 });
  const width = await slider(page).evaluate((field) => field.clientWidth);
  await turn(page, 10, { deltaX: width / 100, deltaY: 0.4 });
  await expect.poll(() => page.url()).not.toBe(before);
  const [from = ""] = new URL(page.url()).searchParams.get("span")?.split("..") ?? [];
  // A tenth of two years is 73 days.
  expect((Date.parse(from) - Date.UTC(2021, 0, 1)) / 86_400_000).toBeCloseTo(73, 0);
  // The link rounds both ends to whole days.
  expect(Math.abs((await daysShown(page)) - 730)).toBeLessThanOrEqual(1);
});

test("the SVG map let go outside does not follow the mouse when it comes back", async ({ open }) => {
  const { page } = await open({ query: "?view=20,30,2" });
  await ready(page);
  const box = await page.locator("#map").boundingBox();
  if (box === null) throw new Error("no map");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const view = () => page.locator("#map svg").getAttribute("viewBox");
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y - 20, { steps: 4 });
  // The button is let go where the page hears nothing of it.
  await page.evaluate(() => {
    for (const type of ["pointerup", "mouseup", "lostpointercapture"]) {
      addEventListener(type, (event) => event.stopImmediatePropagation(), { capture: true, once: true });
    }
  });
  await page.mouse.up();
  const there = await view();
  await page.mouse.move(x + 100, y + 60, { steps: 4 });
  expect(await view()).toBe(there);
});

import type { Page } from "playwright-core";
import { expect, test } from "../support/test.ts";

/**
 * The controls that are shown and look as the browser draws them: fields, lists, boxes, sliders and bars whose
 * appearance is its own, and buttons with a background that is none of the page's colours.
 */
function nativeIn(root: Element): readonly string[] {
  const probe = document.createElement("p");
  // Forced colours would change the probe, too.
  probe.style.forcedColorAdjust = "none";
  root.append(probe);
  const colours = ["transparent", ...["page", "panel", "text", "line", "accent"].map((name) => `var(--${name})`)].map(
    (colour) => {
      probe.style.color = colour;
      return getComputedStyle(probe).color;
    },
  );
  // What is chosen in forced colours, and the disc of Play there.
  if (matchMedia("(forced-colors: active)").matches) {
    for (const colour of ["Highlight", "ButtonText"]) {
      probe.style.color = colour;
      colours.push(getComputedStyle(probe).color);
    }
  }
  probe.remove();
  const isOurs = (one: Element, pseudo?: string) => colours.includes(getComputedStyle(one, pseudo).backgroundColor);
  const named = (one: Element) =>
    `${one.tagName} ${one.getAttribute("type") ?? ""} ${one.closest("[class]")?.className}`;
  const fields = [...document.querySelectorAll("input, select, textarea, progress, meter")].filter(
    (one) => one.checkVisibility() && getComputedStyle(one).appearance !== "none",
  );
  // A mark on the map or the axis has the colour of what it marks.
  const buttons = [...document.querySelectorAll("button:not(.mark)")].filter(
    (one) => one.checkVisibility() && !isOurs(one),
  );
  const files = [...document.querySelectorAll("input[type=file]")].filter(
    (one) => one.checkVisibility() && !isOurs(one, "::file-selector-button"),
  );
  return [...fields, ...buttons, ...files].map(named);
}

/** Opens everything that is folded, and gives the kinds of controls that are shown. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
    const shown = [...document.querySelectorAll("input, select, textarea")].filter((one) => one.checkVisibility());
    return shown.map((one) => one.getAttribute("type") ?? one.tagName.toLowerCase());
  });

const looks = [
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "active" },
] as const;

const shutdown = "t=2022-01-05T10:30Z&pin=KAZ&span=2022-01-02..2022-01-15";
const half = "1~Half_the_network_for_good~2026-09-30T00~0~1~o!all!50!0!!0!n!!";
const views = [
  { query: "?layer=change", kinds: ["search", "radio", "checkbox", "select", "range"], part: "#map" },
  { query: `?tab=what-if&sc=${half}`, kinds: ["file", "number", "range", "select", "checkbox"], part: ".what-if-fold" },
  { query: "?tab=exposure&read=holdings", kinds: ["file", "textarea", "text"], part: ".file-drop" },
  { query: "?read=score", kinds: ["range"], part: ".weights" },
  { query: "?read=atRisk", kinds: ["radio"], part: ".readings" },
  { query: "?read=concentration", kinds: ["select"], part: ".reading-text .grid" },
  { query: "?read=backtest", kinds: ["select"], part: ".reading-text .grid" },
  { query: "?read=shocks", kinds: ["number"], part: ".precedent-table" },
  { query: `?${shutdown}&read=ledger`, kinds: ["checkbox"], part: ".ledger" },
] as const;

test.for(views)(
  "the page draws every control of $query itself, dark, light and with forced colours",
  async (view, { openReady }) => {
    const { page } = await openReady({ query: view.query });
    await page.locator(view.part).first().waitFor();
    await expect.poll(() => unfold(page)).toEqual(expect.arrayContaining([...view.kinds]));
    for (const look of looks) {
      await page.emulateMedia(look);
      await expect.poll(() => page.locator(":root").evaluate(nativeIn), { message: JSON.stringify(look) }).toEqual([]);
    }
  },
);

test("the page draws every control of Share itself, and a box to tick shows that it is ticked, has the focus, or is pressed", async ({
  openReady,
}) => {
  const { page } = await openReady();
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("tab").first().waitFor();
  for (const tab of await dialog.getByRole("tab").all()) {
    await tab.click();
    await expect.poll(() => tab.getAttribute("aria-selected")).toBe("true");
    await dialog.getByRole("tabpanel").locator("p, label").first().waitFor();
    expect(await page.locator(":root").evaluate(nativeIn), (await tab.textContent()) ?? "").toEqual([]);
  }
  await dialog.getByRole("tab", { name: "Link" }).click();
  const box = dialog.getByRole("checkbox");
  const look = () =>
    box.evaluate((one) => {
      const { backgroundColor, borderColor, outlineStyle } = getComputedStyle(one);
      return { backgroundColor, borderColor, outlineStyle, mark: getComputedStyle(one, "::before").scale };
    });
  const rest = await look();
  expect(rest).toMatchObject({ mark: "0", outlineStyle: "none" });
  await box.hover();
  await expect.poll(async () => (await look()).borderColor).not.toBe(rest.borderColor);
  await page.mouse.down();
  await expect.poll(async () => (await look()).backgroundColor).not.toBe(rest.backgroundColor);
  await page.mouse.up();
  await expect.poll(look).toMatchObject({ mark: "1" });
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect.poll(look).toMatchObject({ outlineStyle: "solid" });
});

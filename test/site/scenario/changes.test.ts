import type { Locator, Page } from "playwright-core";
import { describe } from "vitest";
import { expect, type Open, test } from "../support/test.ts";

const title = (page: Page) => page.locator(".what-if-answer h2");
const search = (page: Page) => page.evaluate(() => location.search);
const alert = (page: Page) => page.getByRole("tabpanel").getByRole("alert").filter({ hasText: /./ });
const loss = (page: Page) => page.getByRole("spinbutton", { name: "Part lost, %" });
const isInSight = (element: Locator) =>
  element.evaluate((box) => {
    const { left, top, width } = box.getBoundingClientRect();
    return box.contains(document.elementFromPoint(left + width / 2, top + 12));
  });
const word = "1~A_test~2022-01-05T11~0~1~p!KAZ!50!0!24!1!a!!";

describe("undo and redo", () => {
  test("by their buttons: from half the network back to Russia cut off, and forth again", async ({ open }) => {
    const { page } = await open({ query: "?tab=what-if" });
    await page.getByRole("button", { name: "Russia cut off" }).click();
    await expect.poll(() => title(page).count()).toBe(1);
    const first = await title(page).textContent();
    await page.getByRole("button", { name: "Half the network for good" }).click();
    await expect.poll(() => title(page).textContent()).toContain("a block comes every 20 min 1 s");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => title(page).textContent()).toBe(first);
    await page.getByRole("button", { name: "Redo" }).click();
    await expect.poll(() => title(page).textContent()).toContain("a block comes every 20 min 1 s");
  });

  /** A question of one's own on Kazakhstan, asked after another: 50 % of it lost. */
  const openOwn = async (open: Open) => {
    const { page } = await open({ query: "?tab=what-if&pin=KAZ&t=2022-01-05" });
    await page.getByRole("button", { name: "Kazakhstan goes dark", exact: true }).click();
    await expect.poll(() => search(page)).toContain("i!KAZ!100!");
    await page.getByRole("button", { name: "Ask my own" }).click();
    await expect.poll(() => loss(page).inputValue()).toBe("50");
    await expect.poll(() => search(page)).toContain("o!KAZ!50!");
    return page;
  };

  test("by key leave a field's own letters to it: Control+Z in the field changes no question", async ({ open }) => {
    const page = await openOwn(open);
    await loss(page).fill("60");
    await page.keyboard.press("Control+z");
    await expect.poll(() => loss(page).inputValue()).not.toBe("60");
    await expect.poll(() => search(page)).toContain("o!KAZ!50!");
  });

  test("by key, outside a field, go back two questions with Control+Z and forth with Control+Shift+Z and Control+Y", async ({
    open,
  }) => {
    const page = await openOwn(open);
    await loss(page).fill("70");
    await page.keyboard.press("Tab");
    for (const [key, asked] of [
      [null, "o!KAZ!70!"],
      ["Control+z", "o!KAZ!50!"],
      ["Control+z", "i!KAZ!100!"],
      ["Control+Shift+Z", "o!KAZ!50!"],
      ["Control+y", "o!KAZ!70!"],
    ] as const) {
      if (key !== null) await page.keyboard.press(key);
      await expect.poll(() => search(page), { message: `after ${key}` }).toContain(asked);
    }
  });

  test("take back in one step all that the slider answered on its way from 50 to 72 %", async ({ open }) => {
    const page = await openOwn(open);
    const slider = page.getByRole("slider", { name: "Part lost, %" });
    await slider.evaluate((range: HTMLInputElement) => {
      for (const value of ["71", "71.5", "72"]) {
        range.value = value;
        range.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
    await expect.poll(() => search(page)).toContain("o!KAZ!72!");
    await slider.dispatchEvent("change");
    await page.keyboard.press("Control+z");
    await expect.poll(() => search(page)).toContain("o!KAZ!50!");
  });
});

describe("what is wrong", () => {
  test("a loss of 150 % is refused in sight, by its field, and the field keeps 50", async ({ open }) => {
    const { page } = await open({ query: "?tab=what-if&pin=KAZ&t=2022-01-05" });
    await page.getByRole("button", { name: "Ask my own" }).click();
    await expect.poll(() => loss(page).inputValue()).toBe("50");
    await loss(page).fill("150");
    await page.keyboard.press("Tab");
    await expect.poll(() => alert(page).textContent()).toContain("Shock 1, Part lost, %: is over 100.");
    await expect.poll(() => isInSight(alert(page))).toBe(true);
    await expect.poll(() => loss(page).inputValue()).toBe("50");
    await alert(page).getByRole("button", { name: "Close" }).click();
    await expect.poll(() => alert(page).count()).toBe(0);
  });

  test("a number is kept while it is typed, although the page is drawn anew under it", async ({ openReady }) => {
    const { page } = await openReady({ query: `?tab=what-if&sc=${word}` });
    await page.getByText("Change the question").click();
    await loss(page).fill("33");
    // A country under the pointer makes a new frame, and the panel with it.
    const russia = await page.locator("#map [data-place=RUS]").boundingBox();
    await page.mouse.move((russia?.x ?? 0) + (russia?.width ?? 0) / 2, (russia?.y ?? 0) + (russia?.height ?? 0) / 2);
    await expect.poll(() => page.locator("#tooltip").textContent()).toContain("Russia");
    expect(await loss(page).inputValue()).toBe("33");
    await page.keyboard.press("Tab");
    await expect.poll(() => search(page)).toContain("p!KAZ!33!");
  });

  test("a second scenario of another version is refused by name", async ({ open }) => {
    const { page } = await open({ query: `?tab=what-if&sc=${word}&vs=3~x` });
    await expect
      .poll(() => alert(page).textContent())
      .toContain("The second scenario was refused:version: is not one that");
  });

  test("a link of another version is refused by name", async ({ open }) => {
    const { page } = await open({ query: `?tab=what-if&sc=${word.replace("1~", "2~")}` });
    await expect.poll(() => alert(page).textContent()).toContain("version: is not one that this page understands");
  });

  const give = (page: Page, text: string) =>
    page.setInputFiles(".what-if-open input", {
      name: "a.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });

  test("files of no JSON, with markup in the name, of version 9 and of over 1 MB are refused in sight, by field and line; the question stays until a good file is taken, and the refusal goes", async ({
    open,
  }) => {
    const { page } = await open({ query: `?tab=what-if&sc=${word}` });
    await expect.poll(() => title(page).count()).toBe(1);
    const before = await title(page).textContent();
    for (const [text, reason] of [
      ["{\n oops", "The scenario, line 2: is not JSON."],
      [
        '{"version": 1, "name": "<img src=x onerror=alert(1)>", "start": "2022-01-05T11:00Z", "shocks": []}',
        "name, line 1: has a < or a >",
      ],
      [
        '{"version": 9, "name": "", "start": "2022-01-05T11:00Z", "shocks": []}',
        "version, line 1: is not one that this page understands",
      ],
      [" ".repeat(1_000_001), "is larger than 1 MB"],
    ] as const) {
      // Somebody who presses the button has scrolled down to it; what is wrong is said where the eyes are.
      await page.locator(".what-if-open").scrollIntoViewIfNeeded();
      await give(page, text);
      await expect.poll(() => alert(page).textContent()).toContain(reason);
      await expect.poll(() => isInSight(alert(page)), { message: reason }).toBe(true);
      await expect.poll(() => title(page).textContent()).toBe(before);
    }
    expect(await page.locator(".what-if img").count()).toBe(0);
    await give(page, '{"version": 1, "name": "", "start": "2022-01-05T11:00Z", "shocks": []}');
    await expect.poll(() => title(page).textContent()).toBe("Nothing happens, and the blocks come as before.");
    await expect.poll(() => alert(page).count()).toBe(0);
  });
});

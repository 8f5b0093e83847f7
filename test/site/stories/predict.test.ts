import type { Page } from "playwright-core";
import { describe } from "vitest";
import { expect, test } from "../support/test.ts";

const ask = (page: Page) => page.getByRole("region", { name: "Question" });
const told = (page: Page) => ask(page).getByRole("status");
const show = (page: Page) => ask(page).getByRole("button", { name: "Show what is true" });

describe("a step that asks", () => {
  test("a line is drawn with the mouse and moved by the keyboard; then the truth of 84.8 EH/s is drawn over it, and nothing goes into the link", async ({
    openReady,
  }) => {
    const { page, requests } = await openReady({ query: "?story=exodus-2021&step=3" });
    await ask(page)
      .getByRole("img", { name: /^Chart to draw in: Hashrate/ })
      .scrollIntoViewIfNeeded();
    expect(await ask(page).locator(".ask-truth").getAttribute("d")).toBe("");
    expect(await page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext")).toBe("20 May 2021");
    await show(page).press("Enter");
    expect(await told(page).textContent()).toBe("");
    const area = ask(page).locator(".ask-area");
    const { x = 0, y = 0, width = 0, height = 0 } = (await area.boundingBox()) ?? {};
    await page.mouse.move(x + 3, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2, y + height / 3);
    await page.mouse.move(x + width - 2, y + height / 3);
    await page.mouse.up();
    const last = ask(page).getByRole("slider", { name: "Your line, 3 July 2021" });
    const drawn = await last.getAttribute("aria-valuetext");
    await last.focus();
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => last.getAttribute("aria-valuetext")).not.toBe(drawn);
    const before = page.url();
    await show(page).press("Enter");
    await expect
      .poll(() => told(page).textContent())
      .toMatch(/Far off\. 3 July 2021: you drew 2\d\d\sEH\/s, and it was 84\.8\sEH\/s: 1\d\d\.\d\sEH\/s too high\./);
    expect(await ask(page).locator(".ask-truth").getAttribute("d")).toMatch(/^M[\d.]+,[\d.]+L/);
    expect(page.url()).toBe(before);
    expect(requests.filter((url) => /answer|drawn|ask=/i.test(new URL(url).search))).toEqual([]);
  });

  test("by the keyboard alone a line is drawn at its last date, a number is placed, and a class's three numbers are shown with the truth; then a number is placed with the mouse", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: "?story=known-then&step=3" });
    const last = ask(page).getByRole("slider", { name: "Your line, May 2021" });
    await last.focus();
    for (let press = 0; press < 5; press++) await page.keyboard.press("ArrowDown");
    await show(page).press("Enter");
    await expect.poll(() => told(page).textContent()).toMatch(/May 2021: you drew 6\d\.\d\s%, and it was 44\.0\s%/);
    await page.evaluate(() => history.pushState(null, "", "?story=kazakhstan-2022&step=8"));
    await page.reload();
    const scale = ask(page).getByRole("slider", { name: "Your number, %" });
    await scale.focus();
    expect(await scale.getAttribute("aria-valuetext")).toBe("not placed yet");
    for (let press = 0; press < 10; press++) await page.keyboard.press("ArrowRight");
    await expect.poll(() => scale.getAttribute("aria-valuetext")).toBe("20\u00a0%");
    await show(page).press("Enter");
    await expect
      .poll(() => told(page).textContent())
      .toMatch(/You said 20\s%\. The truth lies in −7 to \+13\s%: you are 7 percentage points too high\./);
    await ask(page).getByText("Answers of a class").press("Enter");
    const field = ask(page).getByRole("textbox", { name: "Answers, one after the other" });
    await field.fill("5 12 20 abc 99");
    await expect
      .poll(() => ask(page).getByRole("alert").textContent())
      .toBe(
        "Answer 4, “abc”: is no number. It is not counted.Answer 5, “99”: is not from −20 to 40. It is not counted.",
      );
    const bars = ask(page).getByRole("list", { name: "Answers of a class" });
    await expect.poll(() => bars.getByRole("listitem").count()).toBe(10);
    expect(await ask(page).locator(".ask-class").textContent()).toContain(
      "Answers: 3; half of them are at most 12\u00a0%. 2 of 3 lie in the interval of the truth.",
    );
    expect(await bars.getByText("✓ the truth").count()).toBeGreaterThan(0);
    await ask(page).getByRole("button", { name: "Answer again" }).click();
    const { width = 0, height = 0 } = (await scale.boundingBox()) ?? {};
    // The scale runs from −20 to 40: a third of it is 0.
    await scale.click({ position: { x: width / 3, y: height / 2 } });
    expect(Math.abs(Number(await scale.inputValue()))).toBeLessThanOrEqual(2);
    await show(page).click();
    await expect
      .poll(() => told(page).textContent())
      .toMatch(/You said −?[012]\s%\. The truth lies in −7 to \+13\s%, and so/);
  });

  test("on a phone an answer is chosen by a press, the right one is marked with −27.94 %, and it stays when one comes back; then the keyboard chooses another", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: "?story=difficulty&step=4", width: 360, height: 640 });
    await ask(page).getByText("It falls by less than 10 %").click();
    await show(page).click();
    await expect
      .poll(() => told(page).textContent())
      .toMatch(/^You chose “It falls by less than 10 %”\. Right is “It falls by more than 20 %”\. It was −27\.94\s%\./);
    await page.getByRole("button", { name: "Next", exact: true }).click();
    await expect.poll(() => ask(page).count()).toBe(0);
    await page.getByRole("button", { name: "Back", exact: true }).click();
    await expect.poll(() => told(page).textContent()).toMatch(/^You chose/);
    await ask(page).getByRole("button", { name: "Answer again" }).press("Enter");
    const answers = ask(page).getByRole("radio");
    await answers.first().focus();
    await page.keyboard.press("Space");
    for (let press = 0; press < 3; press++) await page.keyboard.press("ArrowDown");
    await expect.poll(() => answers.last().isChecked()).toBe(true);
    await show(page).press("Enter");
    await expect
      .poll(() => told(page).textContent())
      .toMatch(/^Right: It falls by more than 20 %\. It was −27\.94\s%\./);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
  });
});

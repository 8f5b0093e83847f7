import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openSite } from "./support/site.ts";

const title = (page: Page) => page.locator(".what-if-answer h2");
const drawn = (page: Page) => page.locator(".what-if-inner").first();
const openEditor = (page: Page) => page.getByText("Change the question").click();
const isInSight = (element: Locator) =>
  element.evaluate((box) => {
    const { left, top, width } = box.getBoundingClientRect();
    return box.contains(document.elementFromPoint(left + width / 2, top + 12));
  });
const word = "1~A_test~2022-01-05T11~0~1~p!KAZ!50!0!24!1!a!!";

describe("What if", () => {
  it("a question is asked, changed and shared with the keyboard alone, and a reload brings it back", async () => {
    const site = await openSite();
    const { page } = site;
    await expect.poll(() => page.locator("html").getAttribute("data-ready")).toBe("all");
    await page.getByRole("tab", { name: "Countries" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("button", { name: "Half the network for good" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => title(page).textContent()).toBe("A block every 20 min 2 s instead of every 10 min 1 s.");
    await page.getByText("Change the question").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("spinbutton", { name: "Part lost, %" }).focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("80");
    await page.keyboard.press("Tab");
    await expect.poll(() => title(page).textContent()).toContain("A block every 50 min 4 s");
    await expect.poll(() => page.evaluate(() => location.search)).toContain("o!all!80!0!!0!n");
    await page.reload();
    await expect.poll(() => title(page).textContent()).toContain("A block every 50 min 4 s");
    expect(site.errors).toEqual([]);
    expect(site.elsewhere()).toEqual([]);
    await site.close();
  });

  it("draws its runs in a worker, stops them when told, and draws them again", async () => {
    let open = () => {};
    const gate = new Promise<void>((released) => {
      open = released;
    });
    const site = await openSite({
      query: `?tab=what-if&sc=${word}`,
      // The worker's code waits at the gate, so that there is time to press the button.
      prepare: (context) => context.route(/assets\/fan-.*\.js/, (route) => gate.then(() => route.continue())),
    });
    const { page } = site;
    await page.getByRole("button", { name: "Stop drawing" }).click();
    await expect.poll(() => page.getByText("The runs were stopped").isVisible()).toBe(true);
    expect(await drawn(page).count()).toBe(0);
    open();
    await page.getByRole("button", { name: "Draw the runs" }).click();
    await expect.poll(() => drawn(page).count(), { timeout: 15_000 }).toBe(1);
    await site.close();
  });

  it("undoes and redoes, and compares two: a scenario beside itself differs by 0", async () => {
    const site = await openSite({ query: "?tab=what-if" });
    const { page } = site;
    await page.getByRole("button", { name: "Russia cut off" }).click();
    const first = await title(page).textContent();
    await page.getByRole("button", { name: "Half the network for good" }).click();
    await expect.poll(() => title(page).textContent()).not.toBe(first);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => title(page).textContent()).toBe(first);
    await page.getByRole("button", { name: "keep this one as the second" }).click();
    const table = page.getByRole("table", { name: "Two scenarios" });
    const differences = () => table.locator("tbody td:last-child").allTextContents();
    await expect.poll(differences).toEqual(["0", "0", "0", "0", "0"]);
    await expect.poll(() => page.getByText("the difference is exactly 0 at every moment").count()).toBe(1);
    await page.getByRole("button", { name: "Redo" }).click();
    await expect.poll(async () => (await differences())[0]).toBe("32.8");
    expect(await page.locator(".what-if-rival").count()).toBe(1);
    const curve = page.getByRole("img", { name: /^Difference of the two block intervals: at most \+/ });
    await expect.poll(() => curve.count()).toBe(1);
    await expect.poll(() => curve.locator(".what-if-outer").count(), { timeout: 15_000 }).toBe(1);
    await expect.poll(() => page.evaluate(() => location.search)).toContain("&vs=1~Russia_cut_off");
    await site.close();
  });

  it("asks one's own, undoes and redoes by keys, and leaves a field's own letters to it", async () => {
    const site = await openSite({ query: "?tab=what-if&pin=KAZ&t=2022-01-05", webgl: false });
    const { page } = site;
    const search = () => page.evaluate(() => location.search);
    await page.getByRole("button", { name: "Kazakhstan goes dark", exact: true }).click();
    await expect.poll(() => title(page).textContent()).toContain("A block every 11 min 22 s");
    await page.getByRole("button", { name: "Ask my own" }).click();
    const loss = page.getByRole("spinbutton", { name: "Part lost, %" });
    await expect.poll(() => loss.inputValue()).toBe("50");
    await loss.fill("60");
    await page.keyboard.press("Control+z");
    await expect.poll(search).toContain("o!KAZ!50!");
    await loss.fill("70");
    await page.keyboard.press("Tab");
    await expect.poll(search).toContain("o!KAZ!70!");
    await page.keyboard.press("Control+z");
    await expect.poll(search).toContain("o!KAZ!50!");
    await page.keyboard.press("Control+z");
    await expect.poll(search).toContain("i!KAZ!100!");
    await page.keyboard.press("Control+Shift+Z");
    await page.keyboard.press("Control+y");
    await expect.poll(search).toContain("o!KAZ!70!");
    await loss.fill("150");
    await page.keyboard.press("Tab");
    const alert = page.getByRole("alert");
    await expect.poll(() => alert.textContent()).toContain("shocks[0].loss: is over 100.");
    expect(await isInSight(alert)).toBe(true);
    expect(await loss.inputValue()).toBe("70");
    await alert.getByRole("button", { name: "Close" }).click();
    await expect.poll(() => alert.count()).toBe(0);
    // The slider answers on its way from 70 to 72 %, and one step takes all of it back.
    const drawn = page.getByRole("slider", { name: "Part lost, %" });
    await drawn.evaluate((range: HTMLInputElement) => {
      for (const value of ["71", "71.5", "72"]) {
        range.value = value;
        range.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
    await expect.poll(search).toContain("o!KAZ!72!");
    await drawn.dispatchEvent("change");
    await page.keyboard.press("Control+z");
    await expect.poll(search).toContain("o!KAZ!70!");
    expect(site.errors).toEqual([]);
    await site.close();
  });

  it("a link of another version, or a second scenario of one, is refused by name", async () => {
    const site = await openSite({ query: `?tab=what-if&sc=${word}&vs=3~x`, webgl: false });
    const { page } = site;
    const alert = page.getByRole("alert");
    await expect.poll(() => alert.textContent()).toContain("The second scenario was refused:version: is not one that");
    await page.goto(`${site.url}?tab=what-if&sc=${word.replace("1~", "2~")}`);
    await expect.poll(() => alert.textContent()).toContain("version: is not one that this page understands");
    await site.close();
  });

  it("a click on the map adds a country, another takes it away", async () => {
    const site = await openSite({ query: `?tab=what-if&sc=${word}`, webgl: false });
    const { page } = site;
    await openEditor(page);
    await page.getByRole("button", { name: "Pick on the map" }).click();
    const russia = page.locator("#map svg path[data-place=RUS]");
    const removal = page.getByRole("button", { name: "Remove Russia" });
    await russia.click({ position: { x: 120, y: 45 } });
    await expect.poll(() => removal.count()).toBe(1);
    await russia.click({ position: { x: 120, y: 45 } });
    await expect.poll(() => removal.count()).toBe(0);
    await site.close();
  });

  it("sends machines to two places of one's own, and says what parts of 80 % mean", async () => {
    const site = await openSite({
      query: "?tab=what-if&sc=1~B~2021-05-21T00~0~1~b!CHN!100!0!!1008!n!60,744,4080!",
      webgl: false,
    });
    const { page } = site;
    await openEditor(page);
    await page.getByRole("combobox", { name: "Where to" }).selectOption({ label: "To places of my own" });
    await page.getByRole("spinbutton", { name: "Part to United States, %" }).fill("60");
    await page.getByRole("combobox", { name: "Add a destination" }).fill("Kazakhstan");
    await page.getByRole("combobox", { name: "Add a destination" }).press("Tab");
    await expect.poll(() => page.getByText("The parts add up to 100 %.").count()).toBe(1);
    await page.getByRole("spinbutton", { name: "Part to Kazakhstan, %" }).fill("20");
    await page.keyboard.press("Tab");
    await expect.poll(() => page.getByText("so United States 75 %, Kazakhstan 25 %.").count()).toBe(1);
    await expect.poll(() => page.evaluate(() => location.search)).toContain("60,744,4080,USA:60,KAZ:20");
    await site.close();
  });

  it("refuses bad files by field and line, runs nothing, and changes nothing", async () => {
    const site = await openSite({ query: `?tab=what-if&sc=${word}` });
    const { page } = site;
    await expect.poll(() => title(page).count()).toBe(1);
    const before = await title(page).textContent();
    const give = (text: string) =>
      page.setInputFiles(".what-if-open input", {
        name: "a.json",
        mimeType: "application/json",
        buffer: Buffer.from(text),
      });
    const alert = page.getByRole("alert");
    await give("{\n oops");
    await expect.poll(() => alert.textContent()).toContain("The scenario, line 2: is not JSON.");
    // The panel was scrolled down to the button; what is wrong is said where the eyes are.
    expect(await isInSight(alert)).toBe(true);
    await give('{"version": 1, "name": "<img src=x onerror=alert(1)>", "start": "2022-01-05T11:00Z", "shocks": []}');
    await expect.poll(() => alert.textContent()).toContain("name, line 1: has a < or a >");
    await give(`{"version": 9, "name": "", "start": "2022-01-05T11:00Z", "shocks": []}`);
    await expect.poll(() => alert.textContent()).toContain("version, line 1: is not one that this page understands");
    await give(" ".repeat(1_000_001));
    await expect.poll(() => alert.textContent()).toContain("is larger than 1 MB");
    expect(await title(page).textContent()).toBe(before);
    expect(await page.locator(".what-if img").count()).toBe(0);
    await give('{"version": 1, "name": "", "start": "2022-01-05T11:00Z", "shocks": []}');
    await expect.poll(() => title(page).textContent()).toBe("Nothing happens, and the blocks come as before.");
    expect(await alert.count()).toBe(0);
    expect(site.errors).toEqual([]);
    await site.close();
  });
});

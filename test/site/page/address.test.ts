import type { Page } from "playwright-core";
import { expect, test } from "../support/test.ts";

const search = (page: Page) => page.evaluate(() => location.search);
const moment = (page: Page) => page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext");
const entries = (page: Page) => page.evaluate(() => history.length);
const tab = (page: Page, name: string) => page.getByRole("tab", { name });
const ready = (page: Page) => expect.poll(() => page.locator("html").getAttribute("data-ready")).toBe("all");

/** The day of `18 Apr 2021`, in milliseconds. */
const dayIn = (text: string | null): number =>
  Date.parse(`${/\d+ \w+ \d{4}/.exec(text ?? "")?.[0].replace("Sept", "Sep")} UTC`);

/** The moment that a link names, in milliseconds; the newest estimate's where it names none. */
const momentIn = (link: string): number => {
  const t = new URL(link, "http://x").searchParams.get("t");
  return t === null ? Date.UTC(2026, 8, 30) : Date.parse(t);
};

test("the skip link during a replay neither stops it nor takes it back, and Back leaves all choices", async ({
  open,
}) => {
  const { page } = await open({ query: "?layer=risk&pin=KAZ&span=2021-04..2021-12-31&t=2021-04-01&speed=4" });
  await ready(page);
  await page.getByRole("button", { name: "Play" }).click();
  await expect.poll(() => moment(page)).not.toContain("1 Apr 2021");
  const reached = dayIn(await moment(page));
  await page.getByRole("link", { name: "Skip to the countries" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => location.hash)).toBe("#rail");
  expect(dayIn(await moment(page))).toBeGreaterThanOrEqual(reached);
  expect(await page.getByRole("button", { name: "Pause" }).isVisible()).toBe(true);
  await expect.poll(async () => dayIn(await moment(page))).toBeGreaterThan(reached + 3 * 86_400_000);
  await page.getByRole("button", { name: "Pause" }).click();
  const there = await moment(page);
  await page.goBack();
  await expect.poll(() => page.evaluate(() => location.hash)).toBe("");
  await expect.poll(() => moment(page)).toBe(there);
  expect(await page.getByRole("radio", { name: "Political risk" }).isChecked()).toBe(true);
  expect(await page.getByRole("region", { name: "Kazakhstan" }).isVisible()).toBe(true);
});

test("the skip link on What if takes back neither the question nor its undo, and so do Back and Forward", async ({
  open,
}) => {
  const { page } = await open({ query: "?tab=what-if" });
  await page.getByRole("button", { name: "Russia cut off" }).click();
  await page.getByRole("button", { name: "Half the network for good" }).click();
  const asked = page.getByRole("heading", {
    name: "50.0 % of the hashrate is lost worldwide, and a block comes every 20 min 1 s instead of every 10 min 0 s.",
  });
  await asked.waitFor();
  await page.evaluate(() => {
    location.hash = "rail";
  });
  await page.evaluate(() => {
    location.hash = "map";
  });
  expect(await asked.isVisible()).toBe(true);
  await tab(page, "Sources").click();
  await page.goBack();
  await asked.waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect
    .poll(() => page.getByRole("button", { name: "Russia cut off" }).getAttribute("aria-pressed"))
    .toBe("true");
  expect(await page.getByRole("button", { name: "Redo" }).isEnabled()).toBe(true);
});

test("tabs and pins are pages: Back and Forward go through them with their layers and moments", async ({ open }) => {
  const { page } = await open();
  await ready(page);
  const before = await entries(page);
  await page.getByRole("button", { name: "United States", exact: true }).click();
  await page.getByRole("slider", { name: "Time" }).press("ArrowLeft");
  await tab(page, "Exposure").click();
  await page.getByRole("radio", { name: "Electricity" }).check({ force: true });
  expect((await entries(page)) - before).toBe(3);
  await page.goBack();
  await page.goBack();
  await expect.poll(() => tab(page, "Countries").getAttribute("aria-selected")).toBe("true");
  await expect.poll(() => page.getByRole("radio", { name: "Hashrate share" }).isChecked()).toBe(true);
  await expect.poll(() => moment(page)).toContain("Sept");
  await expect.poll(() => page.getByRole("region", { name: "United States" }).isVisible()).toBe(true);
  await page.goBack();
  await expect.poll(() => page.getByRole("region", { name: "United States" }).count()).toBe(0);
  await page.goForward();
  await page.goForward();
  await page.goForward();
  await expect.poll(() => tab(page, "Exposure").getAttribute("aria-selected")).toBe("true");
  await expect.poll(() => page.getByRole("radio", { name: "Electricity" }).isChecked()).toBe(true);
});

test("Back, pressed while the map still flies to a country, brings back the whole world and its link", async ({
  openReady,
}) => {
  const { page } = await openReady({ query: "?map=svg" });
  const view = () => page.locator("#map > svg").getAttribute("viewBox");
  const whole = await view();
  await findCanada(page);
  await expect.poll(view, { interval: 10 }).not.toBe(whole);
  await page.evaluate("history.back()");
  await expect.poll(view).toBe(whole);
  await expect.poll(() => search(page)).toBe("?map=svg&v=1");
});

test("Back, pressed while the WebGL map flies to a country, lets the next zoom begin at the whole world", async ({
  openReady,
}) => {
  const { page } = await openReady({ query: "?map=webgl", webgl: "able" });
  await page.locator("#map canvas").waitFor({ timeout: 60_000 });
  await findCanada(page);
  await expect.poll(() => search(page), { interval: 10 }).toContain("pin=CAN");
  await page.evaluate("history.back()");
  await expect.poll(() => search(page)).toBe("?map=webgl&v=1");
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(() => search(page)).toBe("?map=webgl&view=11,5.77,1&v=1");
});

async function findCanada(page: Page) {
  const field = page.getByRole("searchbox", { name: "Find a country" });
  await field.fill("Canada");
  await field.press("Enter");
}

test("playback and thirty steps of time are no pages, and the address is a moment behind at most", async ({ open }) => {
  const { page } = await open({ query: "?span=2021-04..2021-12-31&t=2021-04-01" });
  await ready(page);
  const before = await entries(page);
  for (let step = 0; step < 30; step += 1) await page.getByRole("slider", { name: "Time" }).press("ArrowRight");
  await expect.poll(() => search(page)).toContain("t=2021-05");
  await page.getByRole("button", { name: "Play" }).click();
  await expect.poll(async () => momentIn(await search(page))).toBeGreaterThan(Date.UTC(2021, 4, 8));
  await page.getByRole("button", { name: "Pause" }).click();
  expect(await entries(page)).toBe(before);
});

test("another site and back: the page is as it was left, wherever the browser kept it", async ({ open }) => {
  const { page, url } = await open();
  await ready(page);
  await page.getByRole("button", { name: "United States", exact: true }).click();
  await page.getByRole("slider", { name: "Time" }).press("Home");
  await page.goto(`${url}icon.svg`);
  await page.goBack();
  await page.getByRole("region", { name: "United States" }).waitFor();
  await expect.poll(() => moment(page)).toContain("September 2019");
  await page.goBack();
  await expect.poll(() => page.getByRole("region", { name: "United States" }).count()).toBe(0);
});

test("an address that is edited, and a link in the same tab, open as they say", async ({ open }) => {
  const { page, url } = await open({ query: "?layer=risk" });
  await ready(page);
  await page.goto(`${url}?layer=electricity&t=2021-08`);
  await expect.poll(() => page.getByRole("radio", { name: "Electricity" }).isChecked()).toBe(true);
  await expect.poll(() => moment(page)).toContain("August 2021");
  await page.evaluate((to) => location.assign(to), `${url}?t=2022-01-06&pin=KAZ`);
  await page.getByRole("region", { name: "Kazakhstan" }).waitFor();
  await expect.poll(() => page.getByRole("radio", { name: "Hashrate share" }).isChecked()).toBe(true);
});

test("where the history refuses to be written, everything works and Share still makes the link", async ({ open }) => {
  const { page, url } = await open({
    prepare: (context) =>
      context.addInitScript(() => {
        const refuse = () => {
          throw new DOMException("The operation is insecure.", "SecurityError");
        };
        Object.assign(history, { pushState: refuse, replaceState: refuse });
        Object.defineProperty(navigator, "clipboard", { value: undefined });
      }),
  });
  await ready(page);
  await page.getByRole("button", { name: "United States", exact: true }).click();
  await page.getByRole("region", { name: "United States" }).waitFor();
  await page.getByRole("button", { name: "China exodus" }).click();
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const link = await page.getByRole("textbox", { name: "Copy this link" }).inputValue();
  expect(link.startsWith(`${url}?t=2021-`)).toBe(true);
  // However far it has played: the replay goes from April to September.
  expect(link).toMatch(/[?]t=2021-0[4-9]-/);
  expect(link).toContain("pin=USA");
});

test.for([
  ["an unknown tracker's company", "?fbclid=IwAR0x&t=2021-08&utm_source=mail&layer=risk&pin=KAZ&gclid=1"],
  ["entities", "?t=2021-08&amp;layer=risk&amp;pin=KAZ"],
  ["entities that make a fragment", "?t=2021-08&#38;layer=risk&#38;pin=KAZ"],
  ["a bracket, a full stop and upper case", "?T=2021-08&LAYER=Risk&pin=kaz)."],
  ["a link encoded twice", "?t%253D2021-08%2526layer%253Drisk%2526pin%253DKAZ"],
  ["mail's soft breaks", "?t=3D2021-08&layer=3Dri=%0D%0Ask&pin=3DKAZ"],
  ["index.html", "index.html?t=2021-08&layer=risk&pin=KAZ/"],
] as const)(
  "a link with %s opens its view without a note, and its address is put right",
  async ([, query], { open }) => {
    const { page } = await open({ query });
    await page.getByRole("region", { name: "Kazakhstan" }).waitFor();
    expect(await page.getByRole("radio", { name: "Political risk" }).isChecked()).toBe(true);
    await expect.poll(() => moment(page)).toContain("August 2021");
    expect(await page.getByText("was not understood").count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => location.search + location.hash))
      .toBe("?t=2021-08&layer=risk&pin=KAZ&v=1");
  },
);

test("what is left of a link that cannot be put right is named, and the rest of it opens", async ({ open }) => {
  const { page } = await open({ query: "?t=2022-01-06T12:00&amp;layer=risk&amp;zzz=1&utm_source=x" });
  const note = page.getByText("Part of the link was not understood and left out");
  await note.waitFor();
  expect(await note.textContent()).toContain("t=2022-01-06T12:00, zzz=1.");
  expect(await page.getByRole("radio", { name: "Political risk" }).isChecked()).toBe(true);
});

test("the part that puts links right cannot be had: the link is read as it stands and the rest is named", async ({
  open,
}) => {
  const { page } = await open({
    query: "?t=2021-08&utm_source=x",
    prepare: (context) => context.route(/assets\/mend/, (route) => route.abort()),
    expects: [/console error: .*ERR_FAILED/],
  });
  await page.getByText("utm_source=x").waitFor();
  await expect.poll(() => moment(page)).toContain("August 2021");
});

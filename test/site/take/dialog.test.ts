import { readdirSync, readFileSync } from "node:fs";
import type { BrowserContext, Page } from "playwright-core";
import { findingsOn } from "../support/axe.ts";
import { textOf } from "../support/download.ts";
import { expect, test } from "../support/test.ts";

const opened = async (page: Page) => {
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("dialog", { name: "Share this view" }).waitFor();
};
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
const panel = (page: Page) => page.getByRole("dialog").getByRole("tabpanel");

test("nothing that shares, draws, films, cites or zips is fetched before Share is pressed", async ({ openReady }) => {
  const { page, requests } = await openReady();
  const isOfSharing = (name: string) =>
    /^(ShareDialog|\w+Tab|drawing|film|filming|picture|raster|scenes|dist)-/.test(name);
  const files = readdirSync("dist/assets").filter((name) => name.endsWith(".js"));
  const sharing = files.filter((name) => isOfSharing(name) || madeFor(name));
  for (const part of [
    "ShareDialog",
    "DataTab",
    "EmbedTab",
    "PictureTab",
    "FilmTab",
    "OfflineTab",
    "drawing",
    "filming",
  ]) {
    expect(
      sharing.some((name) => name.startsWith(`${part}-`)),
      part,
    ).toBe(true);
  }
  const fetched = () => requests.flatMap((url) => new URL(url).pathname.split("/").at(-1) ?? "");
  // The code that names the sources on paper comes last, while the page rests.
  await expect.poll(() => fetched().some((name) => name.startsWith("sheet-"))).toBe(true);
  expect(fetched().filter((name) => sharing.includes(name))).toEqual([]);
  // The page fetches the code of the other tabs when each is first opened.
  await opened(page);
  expect(fetched().filter((name) => /^(\w+Tab|drawing|film|filming)-/.test(name))).toEqual([]);
  expect(fetched().some((name) => name.startsWith("ShareDialog-"))).toBe(true);
});

/** Whether a file of the site holds a muxer, an encoder of GIF or one of zips. */
const madeFor = (name: string): boolean =>
  /mediabunny|GIF89a|hashfall-view\.zip/.test(readFileSync(`dist/assets/${name}`, "utf8"));

test("the dialog works by keyboard: Enter opens it, arrows and End move among its tabs, Escape gives the focus back", async ({
  openReady,
}) => {
  const { page } = await openReady();
  await page.getByRole("button", { name: "Share", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toBe("Link");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => focused(page)).toBe("Embed");
  await expect.poll(() => panel(page).getAttribute("aria-labelledby")).toBe("take-tab-embed");
  await page.keyboard.press("Home");
  await expect.poll(() => focused(page)).toBe("Link");
  await page.keyboard.press("ArrowLeft");
  const last = await page.getByRole("dialog").getByRole("tab").last().textContent();
  await expect.poll(() => focused(page)).toBe(last);
  await page.keyboard.press("Escape");
  await expect.poll(() => focused(page)).toBe("Share");
  expect(await page.getByRole("dialog").count()).toBe(0);
});

test("each of the 7 tabs does its work by keyboard alone: arrows, Tab, Enter and the keys of a list", async ({
  openReady,
}) => {
  const { page } = await openReady({ computes: true });
  const saved: string[] = [];
  page.on("download", (download) => saved.push(download.suggestedFilename()));
  await page.getByRole("button", { name: "Share", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toBe("Link");
  const text = () => panel(page).textContent();
  /** Goes to the next tab, then with Tab to a control of it by its name. */
  const goTo = async (tab: string, control: RegExp) => {
    if ((await focused(page)) !== tab) await page.keyboard.press("ArrowRight");
    await expect.poll(() => focused(page)).toBe(tab);
    await panel(page).locator("button:not(:disabled), a").first().waitFor();
    const named = () =>
      page.evaluate(() => {
        const at = document.activeElement;
        return at instanceof HTMLSelectElement
          ? (at.labels[0]?.firstChild?.textContent ?? "")
          : (at?.textContent ?? "");
      });
    await expect
      .poll(async () => {
        await page.keyboard.press("Tab");
        return named();
      })
      .toMatch(control);
  };
  const back = async (tab: string) => {
    // The tabs are one stop of Tab: the way back from a control.
    await page.getByRole("dialog").getByRole("tab", { name: tab }).focus();
  };
  await goTo("Link", /^Copy link$/);
  await page.keyboard.press("Enter");
  await expect.poll(text).toMatch(/Copied\.|the text is selected/);
  await back("Link");
  await goTo("Embed", /^Size/);
  await page.keyboard.press("End");
  await expect.poll(() => panel(page).getByLabel("Code of the frame").inputValue()).toContain('width="360"');
  await back("Embed");
  await goTo("Picture", /^Save SVG$/);
  await page.keyboard.press("Enter");
  await expect.poll(() => saved).toEqual(["hashfall.svg"]);
  await back("Picture");
  await goTo("Film", /^Make the film$/);
  await page.keyboard.press("Enter");
  await page.getByRole("progressbar", { name: "Frames made" }).waitFor();
  await tabTo(page, "Cancel");
  await page.keyboard.press("Enter");
  await expect.poll(text).toContain("Cancelled. Nothing was saved.");
  await back("Film");
  await goTo("Data", /^Save countries\.csv$/);
  await page.keyboard.press("Enter");
  await expect.poll(() => saved).toContain("countries.csv");
  await back("Data");
  await goTo("Cite", /^Save hashfall\.txt$/);
  await page.keyboard.press("Enter");
  await expect.poll(() => saved).toEqual(["hashfall.svg", "countries.csv", "hashfall.txt"]);
  await back("Cite");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => focused(page)).toBe("Offline");
  await page.keyboard.press("Escape");
  await expect.poll(() => focused(page)).toBe("Share");
}, 60_000);

/** Presses Tab until a button with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  await expect
    .poll(async () => {
      if ((await focused(page)) !== name) await page.keyboard.press("Tab");
      return focused(page);
    })
    .toBe(name);
}

test("at 280 px no tab of the dialog is wider than the window, and axe finds nothing", async ({ openReady }) => {
  const { page } = await openReady({ width: 280, height: 600 });
  await opened(page);
  const tabs = await page.getByRole("dialog").getByRole("tab").all();
  expect(tabs).toHaveLength(7);
  for (const tab of tabs) {
    await tab.click();
    await panel(page).locator("button, a").first().waitFor();
    expect(await page.getByRole("dialog").evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
    expect(await findingsOn(page)).toEqual([]);
  }
});

test("a link that names its figures' version opens without a note, and one with other figures says which changed", async ({
  openReady,
}) => {
  const { page, url } = await openReady({ query: "?layer=risk" });
  await opened(page);
  await page.getByLabel("Name the figures’ version").check();
  const link = await page.getByRole("textbox", { name: "Copy this link" }).inputValue();
  expect(link).toMatch(/\?layer=risk&data=\d{4}-\d\d-\d\d\.[0-9a-f]{36}&v=1$/);
  await page.goto(link);
  await page.locator("html[data-ready=all]").waitFor();
  expect(new URL(page.url()).search).toContain("data=");
  await page.waitForLoadState("networkidle");
  expect(await page.getByText("The link was made with").count()).toBe(0);
  const [day, hashes = ""] = new URL(link).searchParams.get("data")?.split(".") ?? [];
  const risk = hashes.slice(12, 16) === "0000" ? "1111" : "0000";
  await page.goto(`${url}?data=2026-01-02.${hashes.slice(0, 12)}${risk}${hashes.slice(16)}`);
  await page
    .getByText("The link was made with the figures of 2 January 2026. Changed since: political risk.")
    .waitFor();
  expect(day).not.toBe("2026-01-02");
  await page.getByRole("button", { name: "Understood" }).click();
  await expect.poll(() => new URL(page.url()).search).toBe("");
  expect(await page.getByText("The link was made with").count()).toBe(0);
});

test("the system's sheet gets the title and the link, and its refusal is said", async ({ openReady }) => {
  const prepare = (context: BrowserContext) =>
    context.addInitScript(() => {
      const given: unknown[] = [];
      Object.assign(window, { given });
      const share = async (data: unknown) => {
        given.push(data);
        if (given.length === 2) throw new DOMException("no", "NotAllowedError");
      };
      Object.assign(navigator, { share, canShare: () => true });
    });
  const { page, url } = await openReady({ query: "?layer=risk", prepare });
  await opened(page);
  await page.getByRole("button", { name: "Send to an app" }).click();
  const given = () => page.evaluate(() => (window as unknown as { given: { url: string }[] }).given);
  await expect.poll(async () => (await given())[0]?.url).toBe(`${url}?layer=risk&v=1`);
  expect(await page.getByText("did not take the link").count()).toBe(0);
  await page.getByRole("button", { name: "Send to an app" }).click();
  await page.getByText("The system did not take the link.").waitFor();
});

test("where the dialog cannot be fetched, the link stands in a field, and Try again opens the dialog", async ({
  open,
}) => {
  let isCut = true;
  const { page, url } = await open({
    query: "?layer=risk",
    prepare: (context) => context.route(/ShareDialog/, (route) => (isCut ? route.abort() : route.continue())),
    expects: [/^console error: .*ERR_FAILED/],
  });
  await page.locator("html[data-ready=all]").waitFor();
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await expect
    .poll(() => page.getByRole("textbox", { name: "Copy this link" }).inputValue())
    .toBe(`${url}?layer=risk&v=1`);
  isCut = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("dialog", { name: "Share this view" }).waitFor();
});

test("Cite hands out BibTeX of the view and its sources, whose first entry is the view with the figures' version", async ({
  openReady,
}) => {
  const { page } = await openReady({ query: "?layer=risk&pin=KAZ" });
  await opened(page);
  await page.getByRole("tab", { name: "Cite" }).click();
  await page.getByRole("dialog").getByLabel("Format").selectOption({ label: "BibTeX" });
  const shown = await page.getByLabel("The citation").inputValue();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save hashfall.bib" }).click(),
  ]);
  const text = await textOf(download);
  expect(text).toBe(shown);
  expect(text.match(/^@misc\{/gm)?.length).toBeGreaterThan(5);
  expect(text).toMatch(/^@misc\{hashfall-\d{4}-\d\d-\d\d,\n {2}author = \{\{Hashfall\}\},/);
  expect(text).toMatch(/url = \{http:.*layer=risk&pin=KAZ&data=/);
});

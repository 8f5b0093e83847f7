import type { BrowserContext } from "playwright-core";
import { textOf } from "../support/download.ts";
import { give, report } from "../support/holdings.ts";
import { expect, test } from "../support/test.ts";

const withClipboard = (context: BrowserContext) => context.grantPermissions(["clipboard-read", "clipboard-write"]);
const withoutClipboard = (context: BrowserContext) =>
  context.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));

/** A question of 200 shocks' worth of letters. */
const long = `1~Many~2026-09-30T00~0~1${"~o!KAZ,USA,CHN,RUS,CAN,NOR,PRY!50!0!136!0!a!!A_shock_with_a_long_name".repeat(30)}`;

test("Share during playback copies the link of the moment of the press, not an older one, and offers the replay's short page", async ({
  open,
}) => {
  const { page, url } = await open({ prepare: withClipboard });
  await page.getByRole("button", { name: "China exodus" }).click();
  const slider = page.getByRole("slider", { name: "Time" });
  await expect.poll(() => slider.getAttribute("aria-valuetext")).toContain("May 2021");
  const shown = await page.evaluate(() => {
    const share = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Share");
    const slider = document.querySelector<HTMLInputElement>(".time-slider");
    share?.click();
    return slider?.getAttribute("aria-valuetext") ?? "";
  });
  // The replay's own page has its picture for those who post the link.
  expect(await page.getByRole("textbox", { name: "short page" }).inputValue()).toBe(`${url}replays/china/`);
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByText("Copied.").waitFor();
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  const day = new Date(link.searchParams.get("t") ?? "").toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  expect(shown).toContain(day);
});

test("without a clipboard Copy chooses the link, and Escape closes the dialog and lets no pin go", async ({ open }) => {
  const { page, url } = await open({ query: "?pin=KAZ", prepare: withoutClipboard });
  await page.getByRole("region", { name: "Kazakhstan" }).waitFor();
  await page.getByRole("radio", { name: "Electricity" }).check({ force: true });
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const field = page.getByRole("textbox", { name: "Copy this link" });
  await field.waitFor();
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByText("the text is selected, press Ctrl+C").waitFor();
  expect(await field.inputValue()).toBe(`${url}?layer=electricity&pin=KAZ&v=1`);
  expect(await page.evaluate(() => String(getSelection()))).toBe(`${url}?layer=electricity&pin=KAZ&v=1`);
  expect(await page.getByText("address bar").count()).toBe(0);
  expect(await page.getByRole("textbox", { name: "short page" }).count()).toBe(0);
  await page.keyboard.press("Escape");
  await expect.poll(() => field.count()).toBe(0);
  expect(await page.getByRole("region", { name: "Kazakhstan" }).isVisible()).toBe(true);
});

test("a question of more than 2,000 characters is in no link: Share says why and hands out its file", async ({
  open,
}) => {
  const { page } = await open({ query: `?tab=what-if&sc=${long}`, prepare: withClipboard });
  await page.getByText("Modelled Many").waitFor();
  await expect.poll(() => page.evaluate(() => location.search)).toBe("?tab=what-if&v=1");
  await page.getByText("too long for a link, and the address bar does not hold it").waitFor();
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByText(/This question is too long for a link: \d,\d{3} characters/).waitFor();
  expect(await page.getByRole("textbox", { name: "Copy this link" }).count()).toBe(0);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save many.hashfall.json" }).click(),
  ]);
  expect(JSON.parse(await textOf(download)).shocks).toHaveLength(30);
  await page.reload();
  await page.getByText("Modelled Many").waitFor();
});

test("a question of more than 2,000 characters is in no address of a reload to a newer page and on no paper, and stays", async ({
  open,
}) => {
  let isOld = true;
  const { page, requests } = await open({
    query: `?tab=what-if&sc=${long}`,
    prepare: (context) =>
      context.route(/.*/, (route, request) => {
        const isScript = /assets\/Exposure[^/]*\.js/.test(request.url());
        if (isOld && isScript) return route.fulfill({ status: 404, body: "" });
        const looks = request.resourceType() === "fetch" && new URL(request.url()).pathname === "/";
        return isOld && looks ? route.fulfill({ body: "<html data-newest>" }) : route.continue();
      }),
    expects: [/^console error: .*404/],
  });
  await page.getByText("Modelled Many").waitFor();
  await page.getByRole("tab", { name: "Exposure" }).click();
  const reload = page.getByRole("button", { name: "Reload" });
  await reload.waitFor();
  isOld = false;
  const before = requests.length;
  await reload.click();
  await page.getByText("My holdings").first().click();
  expect(requests.slice(before).filter((address) => address.length > 2000)).toEqual([]);
  await give(page, "name,country,EH/s\nA,KAZ,1");
  const printed = report(page).getByText(/^Printed on/);
  await expect.poll(() => printed.textContent()).toMatch(/ \(without the question of What if, which is too long/);
  expect((await printed.textContent())?.length).toBeLessThan(2000);
  await page.getByRole("tab", { name: "What if" }).click();
  await page.getByText("Modelled Many").waitFor();
});

import { expect, test } from "../support/test.ts";

test("on paper a replay's answers, open to be read, stand whole on the first sheet with the headline, on Letter too", async ({
  openReady,
}) => {
  const { page } = await openReady({ query: "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z&read=ledger" });
  await page.getByRole("heading", { name: "How much was lost? 17 answers" }).waitFor();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  // Letter's sheet, less its margins.
  await page.setViewportSize({ width: 710, height: 950 });
  const ledger = () => page.locator(".ledger").boundingBox();
  await expect.poll(async () => (await ledger())?.height).toBeGreaterThan(400);
  const box = await ledger();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(950);
});

test.for([
  ["the ranking by exposure", "?tab=exposure&read=score", "Where the sources disagree"],
  [
    "the table of shocks",
    "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z&read=shocks",
    "How deep, how often, how long",
  ],
] as const)(
  "on paper the sources under %s are on no sheet without the paragraph before them",
  async ([, query, heading], { openReady }) => {
    const { page } = await openReady({ query });
    await page.getByRole("heading", { name: heading }).first().waitFor();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    const kept = () =>
      page.evaluate(() => {
        const isShown = (one: Element) => one.checkVisibility() && one.getBoundingClientRect().height > 0;
        const last = [...document.querySelectorAll("main p")].filter(isShown).at(-1);
        // Chromium keeps two boxes together only where both are in one layout: nothing between the paragraph and the page is a box.
        const boxes: string[] = [];
        for (let one = last?.parentElement; one && one !== document.body; one = one.parentElement)
          if (getComputedStyle(one).display !== "contents") boxes.push(one.className);
        const { breakBefore, breakInside } = getComputedStyle(document.body, "::before");
        return { text: last?.textContent?.length ?? 0, boxes, breakBefore, breakInside };
      });
    await expect.poll(kept).toMatchObject({ boxes: [], breakBefore: "avoid", breakInside: "avoid" });
    expect((await kept()).text).toBeGreaterThan(40);
  },
);

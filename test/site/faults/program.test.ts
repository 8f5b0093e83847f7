import { notices } from "../support/faults.ts";
import { expect, test } from "../support/test.ts";

test("WebGL's program answers 503: after a gesture the picture stays and the note says so, and Try again brings the fast map", async ({
  open,
}) => {
  let broken = true;
  const { page } = await open({
    webgl: "able",
    width: 360,
    height: 480,
    expects: [/Failed to load resource/],
    prepare: (context) =>
      context.route(/\/assets\/map-/, (route) =>
        broken ? route.fulfill({ status: 503, body: "" }) : route.continue(),
      ),
  });
  await page.locator("html[data-ready=all]").waitFor();
  await page.getByRole("button", { name: "Map: Hashrate share" }).click();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect
    .poll(() => notices(page), { timeout: 20_000 })
    .toEqual(["The fast map could not be loaded; the simple one shows the same. Try again"]);
  expect(await page.locator("html").getAttribute("data-map")).toBe("svg");
  expect(await page.locator("#map svg path[data-place=KAZ]").isVisible()).toBe(true);
  broken = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.poll(() => page.locator("html").getAttribute("data-map"), { timeout: 45_000 }).toBe("webgl");
  expect(await notices(page)).toEqual([]);
});

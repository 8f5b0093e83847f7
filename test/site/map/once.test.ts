import { expect, test } from "../support/test.ts";

test("from the first byte through the gesture that starts WebGL, each address without a hash is asked for once", async ({
  open,
}) => {
  const { page, requests } = await open({ webgl: "able", width: 360, height: 480 });
  await page.locator("html[data-ready=all]").waitFor();
  const land = () => requests.filter((url) => url.includes("/geo/equal-earth-110m")).length;
  await expect.poll(land, { timeout: 20_000 }).toBe(1);
  await page.getByRole("button", { name: "Map: Hashrate share" }).click();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.locator("html[data-map=webgl]").waitFor();
  const named = requests.filter((url) => !/\/assets\/|\.[\da-f]{10}\.\w+$/.test(url));
  expect(named.filter((url) => url.includes("/geo/"))).not.toEqual([]);
  expect(named.filter((url, index) => named.indexOf(url) !== index)).toEqual([]);
});

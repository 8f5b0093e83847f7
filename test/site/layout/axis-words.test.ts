import { expect, test } from "../support/test.ts";
import { axisFaults } from "./axis-faults.ts";

const sizes = [
  [2560, 1440],
  [1920, 1080],
  [1440, 900],
  [1366, 768],
  [1280, 800],
  [1024, 768],
  [844, 390],
  [390, 844],
  [360, 640],
] as const;

test("no two words of the axis overlap, none is cut, none has a mark in it or is struck through by the needle, and the ring of the next retarget is whole, from 360 to 2560 px, in years, days and hours, and with known then", async ({
  openReady,
}) => {
  for (const query of [
    "?t=2021-08-15&pin=KAZ,USA&known=then",
    "?span=2021-04-01..2021-12-31&t=2021-06-22",
    // The ring of the next retarget is at the words of the past one; and beyond the end of the axis.
    "?span=2021-04-01..2021-12-31&t=2021-05-21",
    "?span=2022-01-02..2022-01-15&t=2022-01-15T23:00Z",
    "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z",
    "?span=2025-06-11..2025-07-01&t=2025-06-18T12:00Z",
  ]) {
    const { page } = await openReady({ query, width: 1920, height: 1080 });
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await expect.poll(() => axisFaults(page), { message: `${query} at ${width} × ${height}` }).toEqual([]);
    }
  }
});

import type { Page } from "playwright-core";
import { expect, test } from "../support/test.ts";

/** Moves two fingers in ten equal steps, each from its first point to its last, CSS pixels. */
async function twoFingers(page: Page, paths: readonly (readonly [from: Point, to: Point])[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", part: number) =>
    devtools.send("Input.dispatchTouchEvent", {
      type,
      touchPoints:
        type === "touchEnd"
          ? []
          : paths.map(([from, to], id) => ({
              id,
              x: from.x + part * (to.x - from.x),
              y: from.y + part * (to.y - from.y),
            })),
    });
  await touch("touchStart", 0);
  for (let step = 1; step <= 10; step++) await touch("touchMove", step / 10);
  await touch("touchEnd", 1);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The camera in the link: longitude, latitude and steps of zoom; empty for the whole world. */
const camera = (page: Page): readonly number[] =>
  (new URL(page.url()).searchParams.get("view") ?? "").split(",").filter(Boolean).map(Number);

test("two fingers that go from 60 to 240 px apart make the map four times as large, two steps of zoom, and together by 80 px to the right they move it by as much", async ({
  openReady,
}) => {
  const { page } = await openReady({ width: 390, height: 844, touch: true });
  await page.locator("#map svg[data-marked]").waitFor();
  const box = await page.locator("#map").boundingBox();
  if (box === null) throw new Error("the map is not drawn");
  const at = (x: number): Point => ({ x: box.x + x, y: box.y + box.height / 2 });
  await twoFingers(page, [
    [at(165), at(75)],
    [at(225), at(315)],
  ]);
  await expect.poll(() => camera(page)[2]).toBeCloseTo(2, 1);
  const [west = Number.NaN] = camera(page);
  await twoFingers(page, [
    [at(100), at(180)],
    [at(200), at(280)],
  ]);
  // The world of 360 degrees is four times 390 px wide: 80 px are 18 degrees at the equator, where Equal Earth is widest.
  await expect.poll(() => west - (camera(page)[0] ?? west)).toBeGreaterThan(15);
  expect(west - (camera(page)[0] ?? west)).toBeLessThan(25);
  expect(camera(page)[2]).toBeCloseTo(2, 1);
});

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type Frame, frameAt } from "../../../src/display/frame/frame.ts";
import type { PlaceCode } from "../../../src/facts/types.ts";
import { linesOfPath } from "../../../src/map/labels/land.ts";
import type { Point } from "../../../src/map/picture.ts";
import type { WorldDrawing } from "../../../src/map/svg/draw.ts";
import { toMarkup } from "../../../src/map/svg/shape.ts";
import { landOf } from "../../../src/map/take/land.ts";
import { mapPart } from "../../../src/map/take/map-part.ts";
import { layerIds, projectionIds } from "../../../src/state/choices.ts";
import { startChoices } from "../../../src/state/start.ts";
import { realFacts, september2026 } from "../../support/real-facts.ts";

beforeAll(() => {
  vi.stubGlobal("document", { baseURI: "https://example.org/" });
  vi.stubGlobal("fetch", (url: string) =>
    Promise.resolve(new Response(readFileSync(resolve("public", new URL(url).pathname.slice(1)), "utf8"))),
  );
});
// The files of a process share its globals.
afterAll(() => vi.unstubAllGlobals());

/** Where a picture draws a ring on each labelled country, box units: at the point from which its label is placed. */
function ringsIn(frame: Frame, drawing: WorldDrawing): ReadonlyMap<PlaceCode, Point> {
  const badges = frame.labels.map(({ code, at }) => ({ code, at, state: "down" as const, label: code }));
  const look = { theme: "dark", transparent: false } as const;
  const markup = toMarkup(mapPart({ ...frame, badges }, drawing, { width: 960, height: 426 }, look));
  const rings = markup.matchAll(/transform="translate\(([-\d.]+) ([-\d.]+)\)[^>]*><title>([A-Z]{3})<\/title>/g);
  return new Map([...rings].map(([, x, y, code = ""]) => [code, [Number(x), Number(y)]]));
}

/** Whether a point lies in the land of a place, by the even-odd rule, or within 1 unit of its dot. */
function isOver({ land, dots }: WorldDrawing, code: PlaceCode, [x, y]: Point): boolean {
  const dot = dots.find((one) => one.code === code);
  if (dot !== undefined && Math.hypot(dot.at[0] - x, dot.at[1] - y) < 1) return true;
  let crossings = 0;
  for (const line of land.flatMap((one) => (one.code === code ? linesOfPath(one.path) : [])))
    for (const [index, from] of line.entries()) {
      const to = line[(index + 1) % line.length] ?? from;
      if (from[1] > y !== to[1] > y && x < from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]))
        crossings += 1;
    }
  return crossings % 2 === 1;
}

const at = Date.UTC(2021, 9, 1);

it.each(projectionIds.flatMap((projection) => layerIds.map((layer) => [projection, layer] as const)))(
  "in a picture of October 2021 in %s, layer %s, without a camera in its link, every mark on a labelled country lies on that country’s land",
  async (projection, layer) => {
    const frame = frameAt(realFacts, { ...startChoices(september2026), at, projection, layer });
    const drawing = await landOf(frame);
    const rings = ringsIn(frame, drawing);
    expect(rings.size).toBeGreaterThan(0);
    if (projection !== "globe") expect(rings.size).toBe(frame.labels.length);
    for (const [code, point] of rings) expect(isOver(drawing, code, point), `${code} at ${point}`).toBe(true);
  },
);

it("in the globe’s picture of October 2021 the United States, which has the heaviest label, lie within 15 units of the middle, 480 213", async () => {
  const frame = frameAt(realFacts, { ...startChoices(september2026), at, projection: "globe" });
  const [x, y] = ringsIn(frame, await landOf(frame)).get("USA") ?? [0, 0];
  expect(Math.hypot(x - 480, y - 213)).toBeLessThan(15);
});

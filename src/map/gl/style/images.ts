import type { Map as MapLibreMap } from "maplibre-gl";
import { grounds, type Theme } from "../../../display/map/palette.ts";
import type { Badge } from "../../../display/map/types.ts";
import { badgeParts, badgeReach } from "../../badges.ts";

/** Image pixels per CSS pixel, for screens of high density. */
const ratio = 2;
/** The side of the hatching's tile, CSS pixels: whole pixels, so that tiles join without a seam. */
const hatchSize = 14;

/** Adds the images of the hatching and of the badges in both themes to a map; they are drawn here, not fetched. */
export function addImages(map: MapLibreMap): void {
  for (const theme of ["dark", "light"] as const) {
    map.addImage(`hatch-${theme}`, hatch(theme), { pixelRatio: ratio });
    for (const state of Object.keys(badgeParts) as Badge["state"][])
      map.addImage(`badge-${theme}-${state}`, badge(theme, state), { pixelRatio: ratio });
  }
}

/** The lines alone: the land under them has its own colour, and smooth coasts. */
function hatch(theme: Theme): ImageData {
  return drawn(hatchSize, (context) => {
    context.strokeStyle = grounds[theme].hatch;
    context.lineWidth = 1.1;
    for (let x = -hatchSize; x <= 2 * hatchSize; x += hatchSize / 2) {
      context.beginPath();
      context.moveTo(x - hatchSize, 2 * hatchSize);
      context.lineTo(x + 2 * hatchSize, -hatchSize);
      context.stroke();
    }
  });
}

function badge(theme: Theme, state: Badge["state"]): ImageData {
  const size = 2 * badgeReach + 2;
  const { text, page } = grounds[theme];
  return drawn(size, (context) => {
    context.translate(size / 2, size / 2);
    context.lineWidth = 2;
    for (const { path, role, dashed } of badgeParts[state]) {
      context.setLineDash(dashed ? [2.5, 2.5] : []);
      context.lineCap = dashed ? "butt" : "round";
      context.strokeStyle = role === "mark" ? page : text;
      context.fillStyle = role === "casing" ? page : text;
      if (role === "area" || role === "casing") context.fill(new Path2D(path));
      else context.stroke(new Path2D(path));
    }
  });
}

function drawn(size: number, draw: (context: CanvasRenderingContext2D) => void): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size * ratio;
  // The canvas is read back at once, which is slow where it lies on the graphics card.
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("no canvas to draw the map's images on");
  context.scale(ratio, ratio);
  draw(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

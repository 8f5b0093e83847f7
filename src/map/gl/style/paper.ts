import type { Map as MapLibreMap } from "maplibre-gl";
import type { MapFrame } from "../../../display/map/types.ts";
import type { Place } from "../../../facts/types.ts";
import { whenPrinted } from "../../../kit/paper/printed.ts";
import { type Point, paperRoom } from "../../picture.ts";
import { drawWorld } from "../../svg/draw.ts";
import { pictureShape } from "../../svg/picture.ts";
import { toElement } from "../../svg/shape.ts";
import { screenOf, seenFrom, viewportOf } from "../../svg/viewport.ts";
import type { WorldShapes } from "../../world.ts";

/** The view of a map: its frame with the present camera, and the shapes from which it is drawn. */
interface PaperView {
  readonly frame: MapFrame;
  readonly world: WorldShapes;
  readonly places: readonly Place[];
  /** The point that the globe faces where the frame has no camera, degrees. */
  readonly front: Point;
}

/**
 * Puts the SVG picture of what the map shows in the canvas's place while the page is printed: a WebGL canvas is empty
 * after it has been shown, not every browser prints it, and it would need time to take on the light colours of paper.
 */
export function keepForPaper(map: MapLibreMap, shown: () => PaperView): void {
  let still: Element | null = null;
  const lay = () => {
    lift();
    const { frame, world, places, front } = shown();
    const viewport = viewportOf(frame.projection, frame.camera, front);
    const camera = seenFrom(viewport);
    const drawing = drawWorld(world, places, { projection: frame.projection, camera, digits: 1 });
    still = toElement(
      document,
      pictureShape({ ...frame, hovered: null, lit: null }, drawing, screenOf(viewport, paperRoom)),
    );
    map.getContainer().append(still);
    // The canvas keeps its screen size on paper, so it would show beside the picture.
    map.getCanvas().style.visibility = "hidden";
  };
  const lift = () => {
    if (still === null) return;
    still.remove();
    still = null;
    map.getCanvas().style.visibility = "";
  };
  map.on(
    "remove",
    whenPrinted((isPaper) => (isPaper ? lay() : lift())),
  );
}

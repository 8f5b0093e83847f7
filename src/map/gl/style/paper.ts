import type { Map as MapLibreMap } from "maplibre-gl";

/**
 * Covers the map's canvas with a copy of its picture while the page is printed: a WebGL canvas is empty after it has
 * been shown, and not every browser prints it. The copy fills its box on paper in its own proportions.
 */
export function keepForPaper(map: MapLibreMap): void {
  const still = document.createElement("canvas");
  still.style.cssText = "position: absolute; inset: 0; width: 100%; height: 100%; object-fit: contain;";
  const lay = () => {
    const canvas = map.getCanvas();
    still.width = canvas.width;
    still.height = canvas.height;
    map.redraw();
    still.getContext("2d")?.drawImage(canvas, 0, 0);
    // The canvas keeps its screen size on paper, so it would show beside the copy.
    canvas.style.opacity = "0";
    map.getContainer().append(still);
  };
  const lift = () => {
    map.getCanvas().style.opacity = "";
    still.remove();
  };
  addEventListener("beforeprint", lay);
  addEventListener("afterprint", lift);
  map.on("remove", () => {
    removeEventListener("beforeprint", lay);
    removeEventListener("afterprint", lift);
  });
}

import type { Map as MapLibreMap } from "maplibre-gl";

/**
 * Lays a still of the map over its canvas while the page is printed: what WebGL has drawn is gone when it has been
 * shown, and only some engines keep it for paper. The still is as large as its box there, in its own proportions.
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
    // On paper the canvas keeps the size that it has on the screen.
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

import type { Map as MapLibreMap } from "maplibre-gl";
import { afterEach, expect, it, vi } from "vitest";
import { addImages } from "../../src/map/gl/style/images.ts";

/** A canvas's context that keeps how each path was stroked; what else is drawn is not looked at here. */
class Strokes {
  readonly strokes: string[] = [];
  lineCap = "butt";
  #dash: readonly number[] = [];
  setLineDash(dash: readonly number[]) {
    this.#dash = dash;
  }
  stroke() {
    this.strokes.push(`${this.#dash.length > 0 ? "dashed" : "whole"} ${this.lineCap}`);
  }
  scale() {}
  translate() {}
  fill() {}
  beginPath() {}
  moveTo() {}
  lineTo() {}
  getImageData = () => this.strokes;
}

afterEach(() => vi.unstubAllGlobals());

it("a shocked place's badge is a dashed ring with straight ends and, after it, a cross with round ends", () => {
  vi.stubGlobal("document", { createElement: () => ({ getContext: () => new Strokes() }) });
  vi.stubGlobal("Path2D", class {});
  const drawn = new Map<string, unknown>();
  addImages({ addImage: (id: string, image: unknown) => drawn.set(id, image) } as unknown as MapLibreMap);
  expect(drawn.get("badge-dark-shocked")).toEqual(["dashed butt", "whole round"]);
  expect(drawn.get("badge-dark-down")).toEqual(["whole round", "whole round"]);
});

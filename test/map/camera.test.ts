import { geoEqualEarth, geoMercatorRaw } from "d3";
import { describe, expect, it } from "vitest";
import {
  baseZoom,
  cameraOfGl,
  cameraOfView,
  glCamera,
  heldView,
  mercatorToPlane,
  planeToMercator,
  toGl,
  viewOf,
} from "../../src/map/camera.ts";
import { flatOf, pictureBox, toBox } from "../../src/map/picture.ts";

/** Where MapLibre draws a longitude and latitude: its Mercator world is 512·2^zoom pixels wide. */
function glPixel(
  camera: { center: [number, number]; zoom: number },
  at: readonly [number, number],
  host: typeof pictureBox,
) {
  const world = 512 * 2 ** camera.zoom;
  const point = (lon: number, lat: number) => {
    const [x, y] = geoMercatorRaw((lon * Math.PI) / 180, (lat * Math.PI) / 180);
    return [(x * world) / (2 * Math.PI), (-y * world) / (2 * Math.PI)] as const;
  };
  const [x, y] = point(...at);
  const [centreX, centreY] = point(...camera.center);
  return [host.width / 2 + x - centreX, host.height / 2 + y - centreY];
}

describe("the plane of Equal Earth in web Mercator", () => {
  it("the plane's right edge is 180° E and its left edge 180° W", () => {
    expect(planeToMercator([2.706629983, 0])[0]).toBeCloseTo(180, 5);
    expect(planeToMercator([-2.706629983, 0])[0]).toBeCloseTo(-180, 5);
  });

  it("y down 0 is the equator, and the way back returns the point", () => {
    expect(planeToMercator([0, 0])).toEqual([0, 0]);
    const [x, y] = mercatorToPlane(planeToMercator([1.2, -0.7]));
    expect([x, y].map((n) => Number(n.toFixed(9)))).toEqual([1.2, -0.7]);
  });
});

describe("the two cameras", () => {
  const points: readonly (readonly [lon: number, lat: number])[] = [
    [69.8, 48.3],
    [-98, 39],
    [178, -18],
    [-170, 66],
  ];

  it.each([
    { width: 960, height: 426 },
    { width: 1280, height: 800 },
    { width: 360, height: 640 },
  ])("draw a place at the same pixel in $width × $height, whole and zoomed", (host) => {
    const flat = flatOf("equal-earth");
    if (flat === null) throw new Error("Equal Earth is flat");
    const fit = Math.min(host.width / 960, host.height / 426);
    for (const camera of [null, { lon: 68, lat: 48, zoom: 2 }]) {
      const { centre, zoom } = viewOf("equal-earth", camera);
      for (const at of points) {
        const [x, y] = toBox(flat, flat.plane(...at));
        const scale = fit * 2 ** zoom;
        const svg = [host.width / 2 + (x - centre[0]) * scale, host.height / 2 + (y - centre[1]) * scale];
        const gl = glPixel(glCamera("equal-earth", camera, host), toGl("equal-earth", ...at), host);
        expect(gl[0]).toBeCloseTo(svg[0] ?? 0, 6);
        expect(gl[1]).toBeCloseTo(svg[1] ?? 0, 6);
      }
    }
  });

  it("agree with d3's own Equal Earth of that scale and translation", () => {
    const flat = flatOf("equal-earth");
    if (flat === null) throw new Error("Equal Earth is flat");
    const own = geoEqualEarth()
      .rotate([-11, 0])
      .scale(flat.scale)
      .translate([...flat.origin]);
    for (const at of points) {
      const expected = own([...at]) ?? [0, 0];
      const [x, y] = toBox(flat, flat.plane(...at));
      expect(Math.hypot(x - expected[0], y - expected[1])).toBeLessThan(1e-6);
    }
  });

  it("zoom = log2(2·k·xMax / 512): the picture of 956 pixels in a host of 960 is zoom 0.9008", () => {
    expect(baseZoom("equal-earth", { width: 960, height: 426 })).toBeCloseTo(Math.log2(956 / 512), 9);
  });

  it("one more step of zoom is one more for MapLibre, on all three projections", () => {
    for (const projection of ["equal-earth", "mercator", "globe"] as const) {
      const near = glCamera(projection, { lon: 20, lat: 30, zoom: 2 }, pictureBox).zoom;
      expect(near - glCamera(projection, { lon: 20, lat: 30, zoom: 1 }, pictureBox).zoom).toBeCloseTo(1, 9);
    }
  });

  it("a camera survives the way through MapLibre on all three projections", () => {
    const camera = { lon: 68.12, lat: 48.34, zoom: 2.5 };
    for (const projection of ["equal-earth", "mercator", "globe"] as const)
      expect(cameraOfGl(projection, glCamera(projection, camera, pictureBox), pictureBox)).toEqual(camera);
  });
});

describe("a view", () => {
  it("at zoom 0 has only the middle of the picture as its centre", () => {
    expect(heldView({ centre: [0, 900], zoom: -1 })).toEqual({ centre: [480, 213], zoom: 0 });
  });

  it("at zoom 1 stays half a view, 240 × 106.5, inside the picture of 960 × 426", () => {
    expect(heldView({ centre: [0, 0], zoom: 1 }).centre).toEqual([240, 106.5]);
    expect(heldView({ centre: [960, 426], zoom: 1 }).centre).toEqual([720, 319.5]);
  });

  it("of the whole world is no camera at all", () => {
    expect(cameraOfView("equal-earth", { centre: [480, 213], zoom: 0 })).toBeNull();
  });
});

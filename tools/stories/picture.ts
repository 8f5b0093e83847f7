import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Frame } from "../../src/display/frame/frame.ts";
import type { Projection } from "../../src/display/map/types.ts";
import type { Place } from "../../src/facts/types.ts";
import { stillCamera } from "../../src/map/aim.ts";
import { pictureBox } from "../../src/map/picture.ts";
import { drawWorld } from "../../src/map/svg/draw.ts";
import { pictureShape } from "../../src/map/svg/picture.ts";
import { shape, toMarkup } from "../../src/map/svg/shape.ts";
import { decodeWorld, type WorldFile, type WorldShapes } from "../../src/map/world.ts";
import { groundsCss, heldCss, rampCss } from "../palette.ts";

/** The width and the height of a picture, in its own units. */
export const pictureSize = pictureBox;

/**
 * Makes pictures of frames as files of their own: the page's map in SVG, with its style sheet inside and its colours by
 * the scheme of the page that shows it.
 */
export function painter(places: readonly Place[]): (frame: Frame, title: string) => string {
  const worlds = new Map<string, WorldShapes>();
  const worldOf = (projection: Projection): WorldShapes => {
    const name = projection === "equal-earth" ? "equal-earth-110m" : "degrees-110m";
    const world =
      worlds.get(name) ??
      decodeWorld(JSON.parse(readFileSync(resolve(`public/geo/${name}.json`), "utf8")) as WorldFile);
    worlds.set(name, world);
    return world;
  };
  return (frame, title) => {
    const { projection } = frame;
    const camera = stillCamera(frame);
    const drawing = drawWorld(worldOf(projection), places, { projection, camera, digits: camera === null ? 0 : 1 });
    const { tag, attributes, children } = pictureShape(frame, drawing);
    const own = { xmlns: "http://www.w3.org/2000/svg", width: pictureBox.width, height: pictureBox.height };
    const style = [":root{color-scheme:dark light}", groundsCss(), rampCss(frame.ramp), mapCss(), heldCss()].join("\n");
    const { "aria-hidden": _, focusable: __, ...rest } = attributes;
    return toMarkup(
      shape(tag, { ...own, ...rest }, [shape("title", {}, [title]), shape("style", {}, [style]), ...children]),
    );
  };
}

/** The rules of the map's own style sheet that a still picture needs, and what a narrow one leaves out. */
function mapCss(): string {
  const sheet = readFileSync(resolve("src/map/map.css"), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  const rules = [...sheet.matchAll(/^\.world[^{}]*\{[^{}]*\}/gm)].map(([rule]) => rule.replace(/\s+/g, " "));
  const narrow = "@media (max-width: 420px) { .labels { display: none } }";
  return [...rules, ".world { background: var(--page); font-family: system-ui, sans-serif }", narrow].join("\n");
}

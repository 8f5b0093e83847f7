import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import subsetFont from "subset-font";
import type { Frame } from "../../src/display/frame/frame.ts";
import type { Projection } from "../../src/display/map/types.ts";
import type { PictureText } from "../../src/display/take/picture.ts";
import type { Place } from "../../src/facts/types.ts";
import { stillCamera } from "../../src/map/aim.ts";
import { drawWorld } from "../../src/map/svg/draw.ts";
import { loadProjector } from "../../src/map/svg/projector.ts";
import { toMarkup } from "../../src/map/svg/shape.ts";
import { composed } from "../../src/map/take/compose.ts";
import { decodeWorld, type WorldFile, type WorldShapes } from "../../src/map/world.ts";
import { projectionIds } from "../../src/state/choices.ts";
import { firstCharacters } from "../build/letters.ts";
import { cardSize } from "./head.ts";

/** Makes the card of a frame: a PNG of the Picture tab's shape for links, in the page's letters. */
export async function cardPainter(places: readonly Place[]): Promise<(frame: Frame, text: PictureText) => Uint8Array> {
  const fontFiles = await Promise.all(faces.map(fontFile));
  const worlds = new Map<Projection, WorldShapes>();
  for (const projection of projectionIds) {
    worlds.set(projection, await worldOf(projection));
    await loadProjector(projection);
  }
  return (frame, text) => {
    const { projection } = frame;
    const world = worlds.get(projection);
    if (world === undefined) throw new Error(`cards: no land for ${projection}`);
    const drawing = drawWorld(world, places, { projection, camera: stillCamera(frame), digits: 1 });
    const picture = composed(frame, drawing, text, { format: "card", theme: "dark", transparent: false });
    const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: "Inter" };
    // resvg looks no further than the first family of a list.
    const markup = toMarkup(picture).replaceAll(/'(Inter|Source Serif 4) Variable', /g, "");
    const drawn = new Resvg(markup, { font, fitTo: { mode: "width", value: cardSize.width } });
    return new Uint8Array(drawn.render().asPng());
  };
}

async function worldOf(projection: Projection): Promise<WorldShapes> {
  const name = projection === "equal-earth" ? "equal-earth-110m" : "degrees-110m";
  return decodeWorld(JSON.parse(await readFile(resolve(`public/geo/${name}.json`), "utf8")) as WorldFile);
}

/** The faces of a card: resvg reads neither WOFF2 nor the axes of a variable font, so that each weight is a file. */
const faces = [
  { file: "inter/files/inter-latin-wght-normal.woff2", weight: 400 },
  { file: "inter/files/inter-latin-wght-normal.woff2", weight: 600 },
  { file: "source-serif-4/files/source-serif-4-latin-wght-normal.woff2", weight: 600 },
] as const;

const folder = resolve(".cache/cards");

/** The path of a face as a TrueType file, which is made if it is missing; its name holds a hash of its inputs. */
async function fontFile({ file, weight }: (typeof faces)[number]): Promise<string> {
  const font = await readFile(resolve("node_modules/@fontsource-variable", file));
  const made = createHash("sha256")
    .update(font)
    .update(JSON.stringify([firstCharacters, weight]))
    .digest("hex");
  const path = `${folder}/${made.slice(0, 16)}.ttf`;
  const isThere = await readFile(path).then(
    () => true,
    () => false,
  );
  if (isThere) return path;
  await mkdir(folder, { recursive: true });
  const options = {
    targetFormat: "truetype",
    keepFeatures: ["ccmp", "kern"],
    variationAxes: { wght: weight },
  } as const;
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, await subsetFont(font, firstCharacters, options));
  await rename(draft, path);
  return path;
}

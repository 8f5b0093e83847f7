import { access, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { Plain } from "../build/plain.ts";

/** The fonts of a test browser, used where the page brings none. */
export interface Fonts {
  /** Name and package: `DejaVu (dejavu-fonts-ttf 2.37.3)`. */
  readonly name: string;
  /** Variables that point fontconfig to our configuration, so that no font of the machine is used. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Writes `.cache/fonts/fonts.conf` for the fonts from npm; rejects with the name of a missing file. */
export async function pinFonts(): Promise<Fonts> {
  const { folder, version } = await fontPackage();
  for (const face of faces) {
    const file = join(folder, face);
    await access(file).catch(() => {
      throw new Plain(`The font ${file} is missing. Run npm ci, which brings it.`);
    });
  }
  const cache = resolve(".cache/fonts");
  await mkdir(cache, { recursive: true });
  const configuration = join(cache, "fonts.conf");
  await writeFile(configuration, configurationFor(folder, cache));
  return {
    name: `DejaVu (${packageName} ${version})`,
    environment: { FONTCONFIG_FILE: configuration, FONTCONFIG_PATH: cache },
  };
}

const packageName = "dejavu-fonts-ttf";
const faces: readonly string[] = ["Sans", "Sans-Bold", "Serif", "Serif-Bold", "SansMono", "SansMono-Bold"].map(
  (face) => `DejaVu${face}.ttf`,
);

async function fontPackage(): Promise<{ readonly folder: string; readonly version: string }> {
  try {
    const description = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
    const { version } = JSON.parse(await readFile(description, "utf8")) as { readonly version: string };
    return { folder: join(dirname(description), "ttf"), version };
  } catch {
    throw new Plain(`The fonts of the package ${packageName} are missing. Run npm ci, which brings them.`);
  }
}

const generic: Readonly<Record<string, string>> = {
  "sans-serif": "DejaVu Sans",
  "system-ui": "DejaVu Sans",
  serif: "DejaVu Serif",
  monospace: "DejaVu Sans Mono",
};

/**
 * The fontconfig file. It gives generic and unknown family names a fixed font; otherwise the order of the files on the
 * disk would decide.
 */
function configurationFor(folder: string, cache: string): string {
  const prefer = ([from, to]: readonly [string, string]) =>
    `  <alias binding="strong"><family>${from}</family><prefer><family>${to}</family></prefer></alias>`;
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    "<fontconfig>",
    `  <dir>${escaped(folder)}</dir>`,
    `  <cachedir>${escaped(cache)}</cachedir>`,
    ...Object.entries(generic).map(prefer),
    '  <match><edit name="family" mode="append_last"><string>DejaVu Sans</string></edit></match>',
    "</fontconfig>",
    "",
  ].join("\n");
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

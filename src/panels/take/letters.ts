import { fetchBytes } from "../../kit/file.ts";

let faces: Promise<string> | null = null;

/**
 * A file of SVG with the page's own letters in it, for pictures that the browser draws: an image reads none of the page's
 * style sheets, and the letters of the system are others on every machine. The same file where the letters do not come.
 */
export async function lettered(svg: string): Promise<string> {
  faces ??= facesOfPage().catch(() => "");
  const styles = await faces;
  return styles === "" ? svg : svg.replace(/<svg[^>]*>/, (root) => `${root}<style>${styles}</style>`);
}

/** The first face of each family of the page: its file has the letters of the page's own words. */
async function facesOfPage(): Promise<string> {
  const families = new Map<string, Promise<string>>();
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const family = rule.style.getPropertyValue("font-family");
      if (!families.has(family)) families.set(family, faceOf(family, rule.style, sheet.href ?? document.baseURI));
    }
  }
  return (await Promise.all(families.values())).join("");
}

async function faceOf(family: string, style: CSSStyleDeclaration, sheet: string): Promise<string> {
  const address = /url\(["']?([^"')]+)["']?\)/.exec(style.getPropertyValue("src"))?.[1];
  if (address === undefined) return "";
  const source = address.startsWith("data:") ? address : await inData(new URL(address, sheet).href);
  return `@font-face{font-family:${family};font-weight:${style.getPropertyValue("font-weight")};src:url(${source})}`;
}

async function inData(url: string): Promise<string> {
  const bytes = new Uint8Array(await fetchBytes(url));
  return `data:font/woff2;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))}`;
}

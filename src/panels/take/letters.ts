import { fetchBytes } from "../../kit/file.ts";
import { firstLetters } from "../../kit/letters/first.ts";
import { rememberingFetch } from "../../kit/remember.ts";

/**
 * A file of SVG with the page's fonts inside. An image cannot use the fonts of the page around it, and system fonts differ
 * from machine to machine. Resolves to the file as it was where the fonts do not come.
 */
export async function lettered(svg: string): Promise<string> {
  const styles = await faces("first").catch(() => "");
  return styles === "" ? svg : svg.replace(/<svg[^>]*>/, (root) => `${root}<style>${styles}</style>`);
}

/** The first face of each family of the page: its file has the letters of the page's own words. */
async function facesOfPage(): Promise<string> {
  const all = Object.values(firstLetters).map(async ({ family, weight, url }) => {
    const source = url.startsWith("data:") ? url : await inData(new URL(url, document.baseURI).href);
    return `@font-face{font-family:"${family}";font-weight:${weight};src:url(${source})}`;
  });
  return (await Promise.all(all)).join("");
}

const faces = rememberingFetch(facesOfPage);

async function inData(url: string): Promise<string> {
  const bytes = new Uint8Array(await fetchBytes(url));
  return `data:font/woff2;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))}`;
}

import { escaped } from "./escaped.ts";

/** The texts and addresses in the code of a frame. */
interface FrameCode {
  /** The address of the view in a frame. */
  readonly address: string;
  /** The name of the frame for screen readers. */
  readonly title: string;
  /** The link to the whole page, and its words. */
  readonly link: string;
  readonly fallback: string;
}

/** The HTML of a frame and of the link under it, for readers whose browser shows no frames. */
export function frameCode(
  { address, title, link, fallback }: FrameCode,
  { width, height }: { readonly width: number | null; readonly height: number },
): string {
  const wide = width === null ? 'width="100%"' : `width="${width}"`;
  const style = width === null ? "border:0" : "border:0;max-width:100%";
  return [
    `<iframe src="${escaped(address)}" title="${escaped(title)}" ${wide} height="${height}"`,
    `  loading="lazy" referrerpolicy="no-referrer" style="${style}"></iframe>`,
    `<p><a href="${escaped(link)}">${escaped(fallback)}</a></p>`,
  ].join("\n");
}

import { originIn } from "../../kit/markup/origin.ts";

/** The sizes of a frame, px; a width of null is that of the text around it. */
export const frameSizes = {
  column: { width: null, height: 560 },
  low: { width: null, height: 440 },
  wide: { width: 960, height: 640 },
  narrow: { width: 360, height: 480 },
} as const;

/** Whether a text is the origin of a site, as a frame's address names the page that may steer it: `https://news.example`. */
export const isSite = (text: string): boolean => text.toLowerCase() === originIn(text);

/** The address of a view in a frame: its link with the colours, and with the site that may steer it where one is named. */
export const frameAddress = (link: string, colours: "1" | "light" | "dark", host: string): string =>
  `${link}${link.includes("?") ? "&" : "?"}embed=${colours}${host === "" ? "" : `&host=${host}`}`;

import type { Unable } from "../../kit/kept/kept.ts";

/** What the Offline tab says, and the notes on a kept or an older page. */
export const offlineWords = {
  intro: "Two ways to have the map without a network: kept in this browser, or as one file for any machine.",
  browser: "In this browser",
  states: {
    unknown: "The browser is asked …",
    none: "Not kept yet.",
    coming: "Being kept: the files are on their way. The page can be used meanwhile.",
    refused: "Not kept: you removed it.",
  },
  unable: {
    browser: "This browser keeps no pages, or forbids it here: a private window, or storage that is switched off.",
    insecure: "Pages are kept from addresses with https only.",
    framed: "A page inside another page keeps nothing.",
  } satisfies Record<Unable, string>,
  failed: (reason: string) =>
    `The browser did not keep the page${reason === "" ? "" : `: ${reason}`}. The disk may be full, or a file could not be fetched. The open page still works.`,
  kept: (figures: string) => `Kept: the page opens without a network, with the figures of ${figures}.`,
  keptUnknown: "Kept: the page opens without a network.",
  size: (files: string, size: string) => `${files} files, ${size} on this device.`,
  holds:
    "Kept are the page, its figures, letters and land. Finer coasts and the blocks are kept once you have used them; the zip of all figures and the pages of stories, sources and method are not.",
  keep: "Keep the page",
  remove: "Remove from this browser",
  look: "Look for a newer version",
  looked: {
    none: "The site has no newer version.",
    coming: "A newer version is being fetched.",
    unanswered: "The site could not be reached, so whether it has a newer version is not known.",
  },
  update: "Update",
  olderFigures: (own: string, site: string) =>
    `This page is the kept copy, with the figures of ${own}. The site has newer figures, of ${site}.`,
  newerPage: "The site has a newer version of this page.",
  waits: "A newer version is here and waits for you.",
  otherWindows: (count: string) =>
    count === "1"
      ? "Another window shows this page. Close it first: it would lose its files."
      : `${count} other windows show this page. Close them first: they would lose their files.`,
  offlineNow: (figures: string) => `No network: this is the kept copy, with the figures of ${figures}.`,
  install: "Install as an app",
  installed: "The app is installed.",
  notInstalled: "Not installed.",
  noInstall: "Where the browser offers it, its own menu installs the page as an app.",
  file: "As one file",
  fileIntro:
    "Page, figures, letters and all replays in one file. It opens from a USB stick or an e-mail, without a server and without a network.",
  withBlocks: "It holds the blocks, too.",
  withoutBlocks: "It does not hold the blocks: by the hour it shows daily figures.",
  noWebgl: "The SVG map draws everything in it; the WebGL map stays on the site.",
  save: (file: string, size: string) => `Save ${file}, ${size}`,
  noFile: "This site does not offer it. Whoever builds the site makes it with npm run build:single.",
  fileUnknown: "The site does not say whether it has one.",
  asking: "The site is asked …",
  isFile: (figures: string | null) =>
    `This page is the one file${figures === null ? "" : `, with the figures of ${figures}`}. It fetches nothing, so it cannot know whether newer figures exist.`,
  notInside: (name: string) => `This file does not hold ${name}: the site has it.`,
} as const;

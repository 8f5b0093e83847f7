import type { FigureGroup } from "../../facts/types.ts";

/** What the Share dialog says; it is fetched with the dialog. */
export const takeWords = {
  title: "Share this view",
  tabs: {
    link: "Link",
    cite: "Cite",
    data: "Data",
    picture: "Picture",
    embed: "Embed",
    film: "Film",
    offline: "Offline",
  },
  /** A view of What if: its modelled answer, its question, and the facts that its map shows. */
  asked: (answer: string, question: string, facts: string) => `${answer} ${question} The map shows the facts: ${facts}`,
  tabsLabel: "Ways to share",
  copy: "Copy",
  copyLink: "Copy link",
  copied: "Copied.",
  notCopied: "This browser does not let the page copy: the text is selected, press Ctrl+C or ⌘C.",
  fileLink: "This page is a file: the link opens on this machine only.",
  short: (replay: string) =>
    `Or the short page of this replay; a post that links to it shows the replay’s picture: ${replay}`,
  copyShort: "Copy short link",
  send: "Send to an app …",
  notSent: "The system did not take the link.",
  freeze: (day: string) => `Name the figures’ version in the link (${day})`,
  freezeWhy:
    "The link always opens with the newest figures. With their version in it, the page then says whether they have changed since, and which.",
  code: "QR code of the link",
  saveCode: "Save the QR code (SVG)",
  noCode: "The link is too long for a QR code.",
  /**
   * The note over the map on a link made with other figures: the day of those figures and the groups that have changed
   * since.
   */
  changed: (day: string, groups: string) =>
    `The link was made with the figures of ${day}. Changed since: ${groups}. The page shows the newest.`,
  older: (day: string) =>
    `The link was made with newer figures, of ${day}, than this copy of the page has. The page shows its own.`,
  dismiss: "Understood",
  megabytes: (amount: string) => `${amount}\u00a0MB`,
  kilobytes: (amount: string) => `${amount}\u00a0kB`,
  groups: {
    hashrate: "hashrate by country",
    network: "the network’s hashrate and price",
    electricity: "electricity prices",
    risk: "political risk",
    internet: "internet shutdowns",
    grid: "electricity generation",
    miners: "mining sites and machines",
    law: "law",
    events: "events and claims",
  } satisfies Record<FigureGroup, string>,
} as const;

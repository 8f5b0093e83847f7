/** What the Embed tab and a page in a frame say. */
export const embedWords = {
  intro:
    "A frame for an article: headline, map, time and sources of this view. It sets no cookies and stores nothing in the reader’s browser.",
  open: "Open in Hashfall ↗",
  /** The sources of a frame that has no room for their names. */
  count: (sources: string) => (sources === "1" ? "1 source, named there" : `${sources} sources, named there`),
  size: "Size",
  sizes: {
    column: "As wide as the text, 560 px high",
    low: "As wide as the text, 440 px high",
    wide: "960 × 640 px",
    narrow: "360 × 480 px",
  },
  colours: "Colours",
  themes: { "1": "Those of the reader’s system", light: "Light", dark: "Dark" },
  host: "Site that may steer the frame by messages, such as https://news.example (optional)",
  hostWrong: "Write the site’s address without a path, such as https://news.example.",
  code: "Code of the frame",
  fallback: (headline: string) => `${headline} – the same view in Hashfall`,
  title: (headline: string) => `Map of Bitcoin mining: ${headline}`,
  preview: "Preview of the frame",
} as const;

/** The line that names the sources of a picture, a frame, a film or a printed page. */
export const sourceLineWords = {
  source: (publisher: string, licence: string) => `${publisher} (${licence})`,
  sources: (all: string) => `Sources: ${all}.`,
  /** A publisher as a row of the data names it; a comma would read like the end of the name: `NetBlocks via CNBC`. */
  publisher: (by: string) => by.replace(", via ", " via ").split(",")[0] ?? by,
  /** Whether an entry of the register names no publisher of its own. */
  isSeveral: (publisher: string) => /^several/.test(publisher),
  press: (publishers: string) => `press: ${publishers}`,
  reports: (count: string) => (count === "1" ? "1 report of the press" : `${count} reports of the press`),
  manyPress: (count: string) => `${count} reports of the press, named in the tabs Data and Cite of this view`,
} as const;

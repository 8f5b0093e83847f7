/** What the search says. */
export const searchWords = {
  none: (text: string) =>
    `No country is called “${text}”. Known are names in English, German, French, Spanish, Portuguese, Russian and Chinese, former names, and ISO codes of two letters, three letters or three digits.`,
  several: (text: string, count: number) =>
    `“${text}” is ${count === 2 ? "two" : count} places: choose one with the arrow keys or the pointer.`,
  gone: (text: string, count: number) => `“${text}” has become ${count} states: choose one.`,
  near: (text: string) => `No country is called “${text}”. Did you mean:`,
  partOf: (country: string) => `no map of its own: pins ${country}`,
  waiting: "Looking the name up …",
  few: "Only the map’s own names and codes are known: the other names could not be fetched.",
} as const;

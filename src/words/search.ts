/** What the search says. */
export const searchWords = {
  none: (text: string) =>
    `No country is called “${text}”. You can type a country, by its name in English, German, French, Spanish, Portuguese, Russian or Chinese, a former name, or its ISO code of two letters, three letters or three digits; a country with a date, such as “Kazakhstan January 2022” or “kaz jan 22”; a date; a layer, such as “electricity”; “compare Russia and China”; “play China”.`,
  meanings: (text: string, count: string) =>
    `“${text}” has ${count === "2" ? "two" : count} meanings: choose one with the arrow keys or the pointer.`,
  several: (text: string, count: string) =>
    `“${text}” is ${count === "2" ? "two" : count} places: choose one with the arrow keys or the pointer.`,
  gone: (text: string, count: string) => `“${text}” has become ${count} states: choose one.`,
  near: (text: string) => `No country is called “${text}”. Did you mean:`,
  partOf: (country: string) => `no map of its own: pins ${country}`,
  waiting: "Looking the name up …",
  few: "Only the map’s own names and codes are known: the other names could not be fetched.",
} as const;

/** The verbs of the search's commands, what each command offers, and what the page says once it is done. */
export const commandWords = {
  play: "play",
  pause: "pause",
  compare: "compare",
  /** The words and signs between two places to compare. */
  joint: /,|\band\b|\bwith\b|&/i,
  offer: {
    layer: (layer: string) => `Show ${layer}`,
    date: (moment: string) => `Go to ${moment}`,
    placeAt: (place: string, moment: string) => `${place}, ${moment}`,
    compare: (places: string) => `Compare ${places}`,
    replay: (name: string) => `Play ${name}`,
    play: "Play",
    pause: "Pause",
  },
  said: {
    pinned: (place: string, moment: string, value: string) => `${place} is pinned; ${moment}: ${value}.`,
    layer: (layer: string, headline: string) => `The map shows ${layer}: ${headline}`,
    date: (moment: string, headline: string) => `${moment}: ${headline}`,
    compare: (places: string) => `${places} stand side by side.`,
    compareOne: (place: string) => `${place} is pinned; pin a second country to compare it with.`,
    replay: (name: string) => `${name} plays; Space pauses it.`,
    still: (name: string) => `${name} is set to its beginning; Space plays it.`,
    play: "Time plays; Space pauses it.",
    pause: "Time stands still; Space plays it.",
  },
} as const;

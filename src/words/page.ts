/** The words of index.html, which names each as `{{skip}}`; the build writes them in. */
export const pageWords = {
  /** The language of the document. */
  lang: "en",
  title: "Hashfall: where Bitcoin is mined, and what could switch it off",
  description:
    "An interactive map of Bitcoin mining's geopolitical risk: hashrate, electricity and political risk by country, with China's ban of 2021 and Kazakhstan's internet shutdown of 2022 replayed from real figures.",
  skipMap: "Skip to the map",
  skipTime: "Skip to the time",
  skip: "Skip to the countries",
  stage: "The map and its legend",
  map: "Map",
  mapHint: "Arrow keys move to the neighbouring country, Enter pins it, Escape leaves it.",
  rail: "Reading",
  waiting: "The figures are on their way: what you press is done when they are here.",
  failed: "The page’s program could not be loaded: this is its newest estimate, a picture.",
  again: "Try again",
  noScripts:
    "Scripts are switched off: this is the picture, the headline and the table of the newest estimate. Moving through time needs scripts.",
  noScriptsStories: "The stories can be read without scripts.",
} as const;

/** What the Sources tab says; it is fetched with the tab. */
export const sourceWords = {
  title: "Every figure, its source and its licence",
  intro:
    "Each table was read in a stored copy on the day named, not on the live site. Where no licence could be seen, the entry says so: treat those figures as citations.",
  thenNote: (day: string) =>
    `Known then: the sources that had published something by ${day}, with what they had published.`,
  asFar: (day: string) => `only what was published by ${day}`,
  licence: "Licence",
  licenceUnseen: (licence: string) => `licence not seen: ${licence}`,
  retrieved: "Retrieved",
  newest: "Newest figure",
  caveat: "Mind",
  editionOf: (title: string, edition: string) => `${title}, ${edition}`,
  rows: (count: string) => `${count} rows`,
  press: "Reports and statements",
  pressIntro: "Who said what in the chronologies and in the events.",
  package: "All figures as a zip, a data package for R, Python and spreadsheets",
  page: "Every source on a page of its own, with the revisions and what was left out",
  method: "Method: every formula with its source",
  stories: "Stories that are told with these figures, step by step",
  licences: "The licences of the programs, letters and boundaries that the page ships",
} as const;

/** What the Cite tab says, and the words inside a citation. */
export const citeWords = {
  intro: "The view with the version of its figures, and each source behind it.",
  what: "What to cite",
  view: "This view",
  source: "Source",
  format: "Format",
  formats: { text: "Plain text", bibtex: "BibTeX", csl: "CSL-JSON" },
  preview: "The citation",
  all: "The view and its sources",
  save: (file: string) => `Save ${file}`,
  viewTitle: (headline: string, moment: string) => `${headline} Map of Bitcoin mining, ${moment}`,
  figures: (day: string, version: string) => `figures of ${day}, version ${version}`,
  licence: (licence: string) => `Licence: ${licence}`,
  licenceUnseen: (licence: string) => `Licence not seen: ${licence}`,
  retrieved: (how: string) => `Retrieved: ${how}`,
  viewed: (day: string) => `Viewed on ${day}`,
  newest: (day: string) => `newest figure of ${day}`,
} as const;

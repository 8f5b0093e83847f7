/** The words of the tab Sources. */
export const sources = {
  title: "Every figure, its source and its licence",
  intro:
    "Each table was read in a stored copy on the day named, not on the live site. Where no licence could be seen, the entry says so: treat those figures as citations.",
  licence: "Licence",
  licenceUnseen: "licence not seen",
  retrieved: "Retrieved",
  caveat: "Mind",
  rows: (count: number) => `${count.toLocaleString("en-GB")} rows`,
  press: "Reports and statements",
  pressIntro: "Who said what in the two chronologies and in the events.",
  licences: "The licences of the programs, letters and boundaries that the page ships",
} as const;

/** The words of the reading view: the buttons that open and close it, its contents, and the map in its corner. */
export const readingWords = {
  open: "Open to read",
  openName: (title: string) => `Open to read: ${title}`,
  /** Shown in the place of the analysis while it is open over the map. */
  isOpen: (title: string) => `${title} is open over the map. Close it`,
  close: "Back to the map",
  key: "Esc",
  contents: "Contents",
  /** An analysis in the contents: its title alone is also the name of a fold in the column. */
  peer: (title: string) => `${title}, over the map`,
  /** At the edges of contents that scroll. */
  above: "↑ more",
  below: "↓ more",
  onMap: (layer: string) => `On the map: ${layer}`,
  /** Follows `onMap` where there is room for it. */
  onMapBasis: (basis: string) => `, ${basis}`,
  /** The title of the answer to a question of What if. */
  answer: "The answer",
  /** The title of the measured shocks; the button that shows them in the column has another. */
  shocks: "All shocks on one axis",
} as const;

/** The words of the pages of replays. */
export const words = {
  play: "Play it on the map",
  read: "Read it as a story, step by step",
  map: "The map in the middle of the replay",
} as const;

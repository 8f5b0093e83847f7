/** The words of a story that is read beside the map. */
export const storyWords = {
  region: "Story",
  count: (step: string, steps: string) => `Step ${step} of ${steps}`,
  steps: "Steps",
  step: (step: string, title: string) => `Step ${step}: ${title}`,
  back: "Back",
  next: "Next",
  present: "Present it",
  leave: "Leave the story",
  away: "You left this step’s view.",
  again: "Back to the step",
  /** The stretch of time that a step plays. */
  plays: (from: string, until: string) => `This step plays from ${from} to ${until}.`,
  play: "Run this stretch",
  pause: "Pause",
  toEnd: "To its end",
  sources: "Sources of this step",
  forClass: "Print for a class",
  /** The handle of a phone's sheet: what a press on it brings. */
  sheet: (isTall: boolean) => (isTall ? "Show the map" : "More text"),
  end: "The story ends here.",
  others: "All stories",
  loading: "The story is loading …",
  failed: (reason: string) => `The story could not be loaded: ${reason.replace(/\.$/, "")}.`,
  /** One sign for each status, so that no two look alike in any colour. */
  marks: { measured: "■", reported: "●", claimed: "❞", held: "◷", modelled: "≈" },
  /** The status as a word, for readers who do not see the sign. */
  status: (status: string) => ` (${status})`,
} as const;

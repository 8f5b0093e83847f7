interface ReplayWords {
  /** The button that opens it. */
  readonly offered: string;
  /** Its mark on the axis of years. */
  readonly mark: string;
  /** The link that opens its story; absent without one. */
  readonly story?: string;
  /** The words of this link that are shown in a row with others, behind “Step by step:”. */
  readonly storyShort?: string;
  /** The button above the map of the start that plays it; absent without a story. */
  readonly watch?: string;
}

/** The words of each replay in `data/replays.json`, by its id. */
export const replayWords: Readonly<Record<string, ReplayWords>> = {
  china: {
    offered: "China exodus",
    mark: "China’s ban and exodus",
    story: "The exodus, step by step",
    storyShort: "The exodus",
    watch: "Watch the exodus",
  },
  kazakhstan: {
    offered: "Kazakhstan shutdown",
    mark: "Kazakhstan, Jan 2022",
    story: "Kazakhstan, step by step",
    storyShort: "Kazakhstan",
    watch: "Watch Kazakhstan",
  },
  iran: { offered: "Iran, June 2025", mark: "Iran, June 2025" },
};

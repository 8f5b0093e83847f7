/**
 * The headlines of a replay by the hour: for each state of the country's connectivity, and whether blocks show a loss.
 */
interface DarkWords {
  readonly seen: string;
  readonly unseen: string;
  /** Offline, while blocks are missing. */
  readonly only: string;
  readonly partial: string;
  readonly unknown: string;
  readonly ordinary: string;
}

/** The words of each replay in `data/replays.json`, by its id. */
export const replayWords: Readonly<
  Record<string, { readonly offered: string; readonly mark: string; readonly told?: string; readonly dark?: DarkWords }>
> = {
  china: { offered: "China exodus", mark: "China’s ban and exodus", told: "The exodus, step by step" },
  kazakhstan: {
    offered: "Kazakhstan shutdown",
    mark: "Kazakhstan, Jan 2022",
    told: "Kazakhstan’s five days, step by step",
    dark: {
      unseen: "Kazakhstan is dark. The blocks hardly show it.",
      seen: "Kazakhstan is dark, and blocks come more slowly.",
      only: "Kazakhstan is cut off from the internet.",
      partial: "Kazakhstan’s internet comes and goes.",
      unknown: "Kazakhstan, before the first cut.",
      ordinary: "Kazakhstan is back on the internet.",
    },
  },
  iran: {
    offered: "Iran, June 2025",
    mark: "Iran, June 2025",
    dark: {
      unseen: "Iran’s internet is listed as cut on this day. The blocks do not show it.",
      seen: "Iran’s internet is listed as cut on this day, and blocks come more slowly. The chain cannot tell why.",
      only: "Iran’s internet is listed as cut on this day.",
      partial: "Services of Iran’s internet are listed as cut on this day.",
      unknown: "Iran, June 2025: no cut is listed for this day.",
      ordinary: "Iran is back on the internet.",
    },
  },
};

/** The words of the checks against the past. */
export const scenarioHistory = {
  title: "Checked against history",
  arithmetic: "The arithmetic",
  arithmeticText: (count: string, median: string, largest: string) =>
    `Every epoch since January 2021, run from its first block with the daily hashrates fed in: ${count} retargets, half of them within ${median} points, the worst ${largest} points off. A day’s hashrate is itself computed from blocks and difficulty, so this checks the arithmetic and the daily resolution; it is no forecast.`,
  exact: (count: string, total: string, july: string) =>
    `From the header times of their own blocks ${count} of ${total} retargets come out exactly${july}.`,
  july: (percent: string) => `, 3 July 2021 with ${percent} %`,
  nothing: "By this moment no epoch of 2021 or later had ended, and there is nothing to check.",
  fetch: "Check all of them from their own blocks",
  columns: ["retarget", "real %", "computed %", "error", "hours off"],
  worst: "The worst first",
  months: (from: string, to: string) => `${from} to ${to}`,
  spread: "Errors of all epochs, percentage points",
  foresight: "Foresight",
  foresightText:
    "What the simulator would have said on the day, from the map that was public then and the hashrate of the fortnight before. The defaults of the kinds were chosen after both events, so even this favours the simulator.",
  foresightColumns: ["retarget", "real %", "foreseen %", "without the shock %", "days off"],
  caseTitles: { china: "China’s ban of 2021", kazakhstan: "Kazakhstan’s cut of 2022" },
  cases: {
    china: (share: string, period: string) =>
      `China’s ban, asked on 21 May 2021: the newest public share was ${share} %, of ${period}.`,
    kazakhstan: (share: string, period: string) =>
      `Kazakhstan’s cut, asked on 5 January 2022: the newest public share was ${share} %, of ${period}.`,
  },
} as const;

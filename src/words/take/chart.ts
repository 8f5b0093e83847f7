import type { Step } from "../../state/step.ts";

/** What a picture of a chart says around it: what it shows, its scales with their units, and its key. */
export const chartWords = {
  axis: (from: string, to: string, step: string, moment: string) =>
    `From ${from} to ${to}, ${step}. The upright line with the round knob: ${moment}.`,
  scenarioAxis: (from: string, to: string, moment: string, question: string) =>
    `${question} From ${from} to ${to}; the upright line with the round knob: ${moment}.`,
  axisRows: {
    shares: "shares, % of the network’s hashrate from 0 to 100",
    rates: {
      month: "EH/s, the network’s hashrate in weekly means on a logarithmic scale",
      day: "EH/s, the network’s hashrate of each day with its 95 % band",
      hour: "EH/s, the network’s hashrate as blocks measure it, with its 95 % band",
    } satisfies Record<Step, string>,
    retargets: "retarget, the change of the difficulty, %",
    price: "price, US dollars on a scale of its own",
  },
  rows: (all: string) => `Rows: ${all}.`,
  scenarioRows: (band: string, steady: string) =>
    `Hatched: scenario time, modelled. The band: ${band}; dashed: ${steady}. Percentages: changes of the difficulty at retargets.`,
  precedents: (all: string) => `In order of time: ${all}.`,
  ledgerScale:
    "Scale: % of the network’s hashrate for its loss, of the pools’ own for their meters, of the world’s for a share. At the right, a verdict for each of the windows of hours.",
  scenarioScale:
    "Upright scale: time between blocks, in minutes or hours. Level scale: days of scenario time. All of it is modelled.",
  scenarioKey: (path: string, steady: string, retarget: string, inner: string, outer: string) =>
    `Lines: ${path}; ${steady}. Ticks: ${retarget}. Bands, where the runs are drawn: ${inner}, ${outer}.`,
  ranksScale: "Upright scale: rank, 1 at the top. Level scale: years.",
  ranksBegan: (all: string) => `Upright lines, from the left: ${all}.`,
} as const;

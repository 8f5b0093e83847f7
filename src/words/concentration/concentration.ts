/** What the Exposure tab says of how concentrated the network is. */
export const concentrationWords = {
  concentrationText: (low: string, high: string, name: string, share: string, above: string, level: string) =>
    `The network is spread as if over ${low === high ? low : `${low} to ${high}`} countries of one size. One government alone has ${share} % (${name}), and ${above} % is in countries at risk ${level} or more. Where there are two figures, the unnamed part decides.`,
  from: (low: string, high: string) => (low === high ? low : `${low} to ${high}`),
  index: "Herfindahl–Hirschman index",
  indexNote: "0 to 10,000; low: the unnamed part is countless small countries, high: it is one",
  effective: "Effective number of countries",
  effectiveNote: "10,000 / index",
  largest: "Largest single government",
  largestNote: (name: string) => `${name}, of the whole network`,
  above: "Share at risk level",
  aboveNote: (named: string, year: string) =>
    `low: named countries at or above the level by WGI ${year}${named === "" ? ", of which there are none" : ` (${named})`}; high: all that is unnamed or unscored besides`,
  level: "Risk level",
  chart: "Effective number of countries through time, with the bounds for the unnamed part",
  chartNote: "Bands: Cambridge by month, then other publishers’ estimates by their own methods, never joined.",
  asTable: "The chart as a table",
  steps: "Concentration through time",
  stepColumns: ["", "effective", "index", "largest, %"],
  stepsNote: (level: string) =>
    `“At ${level}+” weighs each line by the newest year of WGI at its own time. Where a new year’s value takes a country over the level or under it, the line names it: such a jump is the risk’s, not the hashrate’s.`,
  crossed: (name: string, before: string, beforeYear: string, after: string, afterYear: string) =>
    `${name}: risk ${before} (WGI ${beforeYear}) → ${after} (${afterYear})`,
  stepAbove: (level: string) => `at ${level}+, %`,
  exodus: (country: string) => `${country}’s exodus: spread, or moved?`,
  exodusColumns: ["", "effective", "largest", "exposure"],
  exodusRows: [
    (month: string) => `before: ${month}`,
    (month: string) => `during: ${month}`,
    (month: string) => `after: ${month}`,
  ],
  exodusNote: (countries: string, before: string, after: string) =>
    `Over the ${countries} countries that each of these maps names; risk of each month’s own year, WGI ${before} and ${after}.`,
  exodusVerdict: (
    before: string,
    after: string,
    index: string,
    exposureBefore: string,
    exposureAfter: string,
    left: string,
    isMost: boolean,
    year: string,
    steady: string,
  ) =>
    `Between ${before} and ${after} the index of these countries fell by ${index} %: the hashrate spread over more governments. The risk-weighted share went from ${exposureBefore} to ${exposureAfter} points: ${left} % of it was still there${isMost ? ", so most of the risk had only moved" : ""}. By the risk of ${year} for both months it would be ${steady} %.`,
};

/** Words of the axis that are needed only where days, hours or claims are shown. */
export const axis = {
  noBlocks: "no blocks in the block file here: the daily series",
  onlyMeans: "neither blocks nor a daily series here: the means of epochs, modelled",
  seams: {
    daily: "daily means",
    blocks: "measured from blocks",
    series: "daily estimate",
    counted: "counted from blocks",
    modelled: "modelled by the rule of retargets",
  },
  epochMean: (hashrate: string) => `mean of its epoch ${hashrate} EH/s, modelled`,
  readings: {
    name: "Single readings",
    one: "A single reading of the network",
    several: (count: string) => `${count} single readings of the network`,
    line: (figure: string, basis: string, when: string, status: string) => `${figure}, ${basis}, ${when}, ${status}`,
  },
  outlook: (change: string, low: string, high: string) => `next retarget, modelled: ${change} % (${low} to ${high})`,
  outlookShort: (change: string) => `next, modelled: ${change} %`,
  outlookShortest: (change: string) => `modelled: ${change} %`,
  outlookLater: (day: string, change: string, low: string, high: string) =>
    `next retarget about ${day}, modelled: ${change} % (${low} to ${high}) →`,
  lanes: { each: ["claims", "others"] },
  quantities: {
    "network-loss": "the network’s loss",
    "pool-loss": "a pool’s loss",
    "country-share": "a share",
    "network-hashrate": "a level",
    "network-level": "a level",
  },
  /** The key to the marks, by what they stand for. */
  key: {
    replay: "a replay",
    stated: "a statement on the internet, beside its row",
    marks: {
      bar: "an event that lasts",
      dot: "an event",
      span: "an event of which only a longer time is known",
      reading: "a single reading of the network",
    },
    claims: {
      "network-loss": "a claim of the network’s loss",
      "pool-loss": "a claim of a pool’s loss",
      "country-share": "a claim of a share or a level",
      "network-hashrate": "a claim of a share or a level",
      "network-level": "a claim of a share or a level",
      mixed: "claims of several quantities",
    },
    count: "a number: so many claims share the mark",
  },
  claim: (amount: string, quantity: string, by: string, finding: string) =>
    `Claim: ${amount}, ${quantity}, ${by}: ${finding}`,
  claims: (count: string, first: string) => `${count} claims, the first ${first}`,
  /** The list of the marks that one press may mean. */
  near: {
    name: (count: string) => `${count} marks at this place`,
    more: (count: string) => `${count} more at this place: a shorter span shows them apart.`,
    estimates: "estimates",
    readings: "single readings",
    entry: (when: string, row: string) => `${when} · ${row}`,
  },
  spoken: (when: string, published: string) => `${when}; known from ${published}`,
} as const;

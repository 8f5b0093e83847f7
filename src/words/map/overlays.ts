/** What the marks over the colours say. */
export const overlays = {
  /** Names for the map where a country's own has no room, by its code. */
  shortNames: { USA: "USA", ARE: "UAE", GBR: "UK" } as Readonly<Record<string, string>>,
  country: (name: string, exahashes: string) => `${name}: ${exahashes} EH/s`,
  province: (name: string, percent: string, period: string) =>
    `${name}: ${percent} % of the world’s hashrate, ${period}`,
  shipment: (count: string, unit: string) => `+ ${count} ${unit}`,
  /** A shipment whose source gives its weight alone. */
  weight: (kilograms: string) => `+ ${kilograms} kg of machines`,
  minersPay: (cents: string) => `miners say ${cents} ¢`,
  minerKey: "“miners say”: claimed, each with a tariff of its own",
  assumption: (cents: string) => `▴ ${cents} ¢: CBECI’s assumption for every miner`,
  circles: "circle: hashrate, its area in EH/s",
  provinces: "ring: a province’s share of the world",
  arcs: "arc: shipments of machines, those that are documented",
  badge: "mark: internet, as stated",
  listedBadge: "mark: internet, a day that a list names",
  connectivity: {
    ordinary: "internet: normal",
    partial: "internet: partial",
    down: "internet: down",
    unknown: "internet: nothing stated",
  },
  /** On a day that a list of shutdowns names, without hours. */
  listed: {
    ordinary: "internet: listed as normal",
    partial: "internet: services listed as cut",
    down: "internet: listed as cut",
    unknown: "internet: listed",
  },
  /** In place of the value of a country that is marked though the map's source does not name its share. */
  shareNotNamed: "share not named",
} as const;

/** What the marks over the colours say. */
export const overlays = {
  country: (name: string, exahashes: string) => `${name}: ${exahashes} EH/s`,
  province: (name: string, percent: string, period: string) =>
    `${name}: ${percent} % of the world’s hashrate, ${period}`,
  shipment: (count: string, place: string, by: string) =>
    `${count} machines to ${place}: a sample of companies (${by})`,
  connectivity: {
    ordinary: "internet: ordinary",
    partial: "internet: partial",
    down: "internet: down",
    unknown: "internet: nothing stated",
  },
} as const;

import { tables } from "../data/tables/tables.ts";

/** The title of each table of `data/`. */
const titles: Readonly<{ [path: string]: string }> = {
  "hashrate/cbeci-share.csv": "Countries’ shares of hashrate by month, Cambridge’s revised map",
  "hashrate/cbeci-hashrate.csv": "Countries’ hashrate by month, Cambridge’s revised map",
  "hashrate/cbeci-first-release.csv": "Countries’ shares of hashrate by month, as Cambridge’s map first showed them",
  "hashrate/cbeci-long-tail.csv": "Shares of smaller countries, from copies of Cambridge’s map and the press",
  "hashrate/china-provinces.csv": "Chinese provinces’ shares of China’s hashrate by month",
  "hashrate/us-states.csv": "US states’ shares of the hashrate of the United States",
  "hashrate/estimates.csv": "Whole later estimates of countries’ shares, each of one publisher",
  "hashrate/single-estimates.csv": "Single estimates of a country’s or a continent’s share",
  "hashrate/power-capacity.csv": "Mining capacity by country in megawatts",
  "hashrate/reported-changes.csv": "Changes of pools and of the network as printed",
  "network/hashrate-chain.csv": "The network’s hashrate by day, computed from blocks",
  "network/hashrate-coin-metrics.csv": "The network’s hashrate by day, as Coin Metrics reports it",
  "network/difficulty.csv": "Difficulty by day",
  "network/price.csv": "Price of a bitcoin by day in US dollars",
  "network/difficulty-epochs.csv": "Difficulty epochs with their length and mean hashrate",
  "network/points.csv": "Single readings of price and hashrate after the daily series",
  "electricity/doing-business.csv": "Price of electricity for a small business, World Bank",
  "electricity/globalpetrolprices.csv": "Price of electricity for businesses, mean of 2023 to 2026",
  "electricity/eurostat.csv": "Price of electricity for non-households by half-year, Eurostat’s band IC",
  "electricity/eurostat-bands.csv": "Price of electricity for non-households in 2024-S2 by band of consumption",
  "electricity/eia.csv": "Price of electricity by US state, sector and year",
  "electricity/miners-reported.csv": "What miners reported paying for electricity",
  "risk/wgi-2024.csv": "Worldwide Governance Indicators, edition of 2024",
  "risk/wgi-2025.csv": "Worldwide Governance Indicators, edition of 2025, political stability",
  "risk/vdem.csv": "Electoral and liberal democracy, V-Dem",
  "risk/gpr-countries.csv": "Geopolitical Risk Index by country and month",
  "risk/gpr-global.csv": "Geopolitical Risk Index of the world by month",
  "internet/shutdowns.csv": "Internet shutdowns, Access Now’s lists with the project’s reading",
  "internet/shutdown-counts.csv": "Internet shutdowns a country and year",
  "grid/carbon-intensity.csv": "Carbon intensity of electricity by country and year",
  "grid/generation.csv": "Generation of electricity by country, fuel and year",
  "miners/capacity-context.csv": "What was stated of the capacity and consumption of mining",
  "hashrate/china-province-places.csv": "Where the circles of China’s provinces stand",
  "law/mining.csv": "Laws and orders on mining",
  "law/crypto-status-2021.csv": "Legal status of cryptocurrency in November 2021",
  "events/disruptions.csv": "Which events the backtest counts, and why",
  "miners/sites.csv": "Sites of listed mining companies",
  "miners/machines.csv": "Mining machines, nominal figures",
  "revisions.csv": "Values that their publisher changed later, as they were",
  "publication.csv": "When series and editions first came out",
  "names/countries.csv": "Further names of countries",
  "names/states.csv": "Names and codes of states and provinces of six countries",
  "names/shared.csv": "Names that several places share",
};

/** The title of a table; throws where it has none. */
export function titleOf(path: string): string {
  const title = titles[path];
  if (title === undefined) throw new Error(`data/${path} has no title in tools/package/titles.ts`);
  return title;
}

/** The tables that only this project publishes, under the licence of its code. */
export const ownTables: ReadonlySet<string> = new Set(
  tables
    .map(({ path }) => path)
    .filter((path) => /^(?:names\/|publication|events\/|hashrate\/china-province-places)/.test(path)),
);

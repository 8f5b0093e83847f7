import type { Machine } from "../../facts/types.ts";
import { atRiskSpread, hashrateAtRisk } from "../../model/hazard/at-risk.ts";
import { type Before, beforeMoment, hazards } from "../../model/hazard/before.ts";
import { hazardFitAt } from "../../model/hazard/fit-at.ts";
import { type Example, examplesFrom } from "../../model/holdings/examples.ts";
import type { Holding } from "../../model/holdings/holding.ts";
import { joined, siteKey } from "../../model/holdings/join.ts";
import { type Portfolio, portfolioOf, type Sized, sized } from "../../model/holdings/portfolio.ts";
import type { HoldingsProblem } from "../../model/holdings/read.ts";
import type { PlaceCells, PlaceReading } from "../../model/places/read-place.ts";
import { holdingsWords as words } from "../../words/holdings/holdings.ts";
import type { CellTable, ExposureContext, ExposureFigure } from "../exposure/context.ts";
import { dayWords, periodWords } from "../format/dates.ts";
import { compareNames } from "../format/names.ts";
import { countText, plainNumber } from "../format/numbers.ts";
import { percent } from "../format/percent.ts";
import type { Drawn } from "../hazard/at-risk.ts";
import { inputWords } from "../hazard/inputs.ts";
import { editionYear } from "../sources/publisher.ts";
import { type HoldingsAtRisk, holdingsFigures, holdingsText } from "./figures.ts";
import { importProblemWords } from "./import/problem-words.ts";

export { siteKey };

/** The rows of one file that were refused or left out. */
export interface LeftOut {
  readonly file: string;
  readonly problems: readonly HoldingsProblem[];
}

/** The visitor's holdings and assumptions. They stay in the page's memory: no link, storage or server has them. */
export interface Mine {
  readonly holdings: readonly Holding[];
  /** What was left out, by file; the report lists it. */
  readonly left: readonly LeftOut[];
  /** J/TH assumed for sites given in MW without an efficiency; null assumes none. */
  readonly efficiency: number | null;
  /** Transaction fees in % of the subsidy. */
  readonly fees: number;
  /** The assumed change of bitcoin's price, %. */
  readonly shock: number;
  /** The scenario to apply, as it is written in a link, or one of `country`, `asked` and `rival`; empty for none. */
  readonly question: string;
  /** The country that goes dark in the question `country`; null takes the country of the first site. */
  readonly dark: string | null;
  readonly days: keyof typeof words.durations;
}

/** No holdings; the assumptions are fees of 5 %, half the price, and a six-day outage of the first site's country. */
export const nothingHeld: Mine = {
  holdings: [],
  left: [],
  efficiency: null,
  fees: 5,
  shock: -50,
  question: "country",
  dark: null,
  days: "6",
};

/** The portfolio at a moment, and what it was computed from. */
export interface Reckoning {
  readonly sized: readonly Sized[];
  readonly portfolio: Portfolio;
  readonly chances: ReadonlyMap<string, number>;
  /** What each P is computed from. */
  readonly inputs: ReadonlyMap<string, Before>;
  readonly risk: HoldingsAtRisk;
}

/** The public companies whose sites a visitor may add; `find` reads the names of their places. */
export function examplesOf(
  { exposure }: ExposureContext,
  find: (cells: PlaceCells) => PlaceReading,
): readonly Example[] {
  return examplesFrom(exposure.sites, find).toSorted((a, b) => compareNames(a.company, b.company));
}

/** Machines whose J/TH may be assumed, the most efficient first. */
export function machinesOf({ exposure }: ExposureContext): readonly Machine[] {
  return [...exposure.machines].sort((a, b) => a.joulesPerTerahash - b.joulesPerTerahash);
}

/**
 * The holdings with an example's sites added, each owned to `share` % (null: all of it). A site held already is
 * skipped.
 */
export function withExample(mine: Mine, { company, holdings }: Example, share: number | null) {
  const added = joined(
    mine.holdings,
    holdings.map((holding) => ({ ...holding, share })),
  );
  return { ...added, file: company };
}

/** The refused and left-out rows of a file as a table. */
export function problemTable(problems: readonly HoldingsProblem[]): CellTable {
  return {
    label: words.refused(countText(problems.length)),
    columns: words.problemColumns,
    rows: problems.map(({ row, column, kind, cell }, index) => ({
      key: String(index),
      cells: [
        row === 0 ? words.inFile : countText(row),
        column,
        cell === "" ? importProblemWords(kind) : `“${cell}”: ${importProblemWords(kind)}`,
      ],
    })),
  };
}

/** The portfolio at the context's moment; `drawn` are the refits for full shutdowns. */
export function reckon(context: ExposureContext, mine: Mine, drawn: Drawn): Reckoning {
  const { at, known } = context.frame.choices;
  const before = beforeMoment(context.exposure, "full", { at, vintage: known });
  const fit = hazardFitAt(context.exposure, "full", { at, vintage: known });
  const chances: ReadonlyMap<string, number> = fit === null ? new Map() : hazards(before, fit.coefficients);
  const own = sized(mine.holdings, mine.efficiency);
  const portfolio = portfolioOf(own, context.frame.reading.risks, chances);
  const picture = { share: new Map(portfolio.countries.map(({ place, hashrate }) => [place, hashrate])), unnamed: 0 };
  const spread = typeof drawn === "string" ? drawn : atRiskSpread(picture, before, drawn);
  return { sized: own, chances, inputs: before, portfolio, risk: { answer: hashrateAtRisk(picture, chances), spread } };
}

/** The report in finished words: figures, countries, sites, and the sites that could not be counted. */
export interface HoldingsView {
  readonly date: string;
  readonly text: string;
  readonly figures: readonly ExposureFigure[];
  readonly countries: CellTable;
  readonly sites: CellTable;
  readonly uncounted: string | null;
  readonly sources: string;
}

/** The report of a portfolio. */
export function holdingsView(context: ExposureContext, reckoning: Reckoning): HoldingsView {
  const { sized: own, portfolio } = reckoning;
  const { numbers, frame, picture } = context;
  const year = frame.reading.risks.values().next().value?.period ?? "";
  return {
    date: words.reportDate(dayWords(frame.at, context.locale)),
    text: holdingsText(context, reckoning),
    figures: holdingsFigures(context, reckoning),
    countries: countriesTable(context, reckoning),
    sites: {
      label: words.list,
      columns: words.listColumns,
      rows: own.map(({ holding, hashrate, megawatts, basis }, index) => ({
        key: String(index),
        note: [ownedNote(holding), noteOf(holding)].filter((part) => part !== "").join("; "),
        cells: [
          holding.date === "" ? holding.name : `${holding.name}, ${holding.date}`,
          placeOf(context, holding),
          hashrate === null ? words.unknown : `${basis === "stated" ? "" : "≈ "}${numbers.share(hashrate)}`,
          megawatts === null ? "" : numbers.amount(megawatts),
        ],
        ...(hashrate === null ? { tone: "quiet" as const } : {}),
      })),
    },
    uncounted:
      portfolio.uncounted.length === 0 ? null : words.uncounted(portfolio.uncounted.map(({ name }) => name).join(", ")),
    sources: words.sources(
      `${picture.publisher}, ${periodWords(picture.period, context.locale)}`,
      year,
      editionYear(context.exposure.governance.source),
      listYears(context.exposure.shutdowns.lists),
      frame.choices.known,
    ),
  };
}

/** The first and last year of the lists of shutdowns: `2016–2022`. */
const listYears = (lists: readonly { readonly year: number }[]): string =>
  [...new Set([lists[0], lists.at(-1)].flatMap((list) => list?.year ?? []))].join("–");

/** A site's country, with its state where one is named. */
const placeOf = ({ nameOf }: ExposureContext, { place, state }: Holding): string =>
  state === "" ? nameOf(place) : `${nameOf(place)}, ${state.replace(/^[A-Z]{2}-/, "")}`;

/** The part of a site that is held, and the size of the whole; empty where all of it is held. */
function ownedNote({ share, hashrate, megawatts }: Holding): string {
  if (share === null) return "";
  const whole = [
    ...(hashrate === null ? [] : [`${countText(hashrate)} EH/s`]),
    ...(megawatts === null ? [] : [`${countText(megawatts)} MW`]),
  ];
  return words.owned(plainNumber(share), whole.join(", "));
}

/** Countries listed by name: more would not fit on the report's one page. The export has every site. */
const countriesShown = 12;

function countriesTable(
  { numbers, nameOf }: ExposureContext,
  { portfolio: { countries }, inputs }: Pick<Reckoning, "portfolio" | "inputs">,
): CellTable {
  const rest = countries.slice(countriesShown);
  const sum = (of: (row: (typeof rest)[number]) => number) =>
    numbers.share(rest.reduce((all, row) => all + of(row), 0));
  const smaller = {
    key: "rest",
    cells: [
      words.otherCountries(countText(rest.length)),
      sum(({ hashrate }) => hashrate),
      sum(({ share }) => share),
      "",
      "",
      sum(({ hashrate, chance }) => hashrate * (chance ?? 0)),
    ],
  };
  const rows = countries.slice(0, countriesShown).map(({ place, hashrate, share, risk, chance }) => ({
    key: place,
    note: noteOn(inputs.get(place)),
    cells: [
      nameOf(place),
      numbers.share(hashrate),
      numbers.share(share),
      risk === null ? words.unknown : numbers.whole(risk),
      chance === null ? words.unknown : percent(chance),
      chance === null ? words.unknown : numbers.share(hashrate * chance),
    ],
  }));
  return {
    label: words.countries,
    columns: words.countryColumns,
    rows: rest.length === 0 ? rows : [...rows, smaller],
  };
}

const noteOn = (before: Before | undefined): string => (before === undefined ? "" : inputWords(before));

const longestNote = 80;

/** A site's note without web addresses, cut to 80 characters for a narrow table; the export has all of it. */
function noteOf({ note }: Holding): string {
  const text = note
    .split("; ")
    .filter((part) => !/^https?:/.test(part))
    .join("; ");
  return text.length > longestNote ? `${text.slice(0, longestNote)}…` : text;
}

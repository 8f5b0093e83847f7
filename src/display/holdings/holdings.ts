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
import { percent } from "../format/percent.ts";
import type { Drawn } from "../hazard/at-risk.ts";
import { inputWords } from "../hazard/inputs.ts";
import { type HoldingsAtRisk, holdingsFigures, holdingsText } from "./figures.ts";
import { importProblemWords } from "./import/problem-words.ts";

export { siteKey };

/** What was not taken from one file. */
export interface LeftOut {
  readonly file: string;
  readonly problems: readonly HoldingsProblem[];
}

/** What the visitor holds and assumes; it lives in the page's memory and nowhere else. */
export interface Mine {
  readonly holdings: readonly Holding[];
  /** What was given and not taken, by where it came from: the report says so. */
  readonly left: readonly LeftOut[];
  /** J/TH for rows in MW; null is not stated. */
  readonly efficiency: number | null;
  /** % of the subsidy. */
  readonly fees: number;
  /** % change of bitcoin's price. */
  readonly shock: number;
  /** The scenario that is asked of the holdings: its word or where it comes from; empty for none. */
  readonly question: string;
  /** The country of one's own question; null takes the first that holds a site. */
  readonly dark: string | null;
  readonly days: keyof typeof words.durations;
}

/** Nothing held; assumed are a twentieth of fees, half the price, and six days without the first country. */
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

/** The portfolio and what it was made from. */
export interface Reckoning {
  readonly sized: readonly Sized[];
  readonly portfolio: Portfolio;
  readonly chances: ReadonlyMap<string, number>;
  /** What each chance is made from. */
  readonly inputs: ReadonlyMap<string, Before>;
  readonly risk: HoldingsAtRisk;
}

/** The public companies that one may start from. */
export function examplesOf(
  { exposure }: ExposureContext,
  find: (cells: PlaceCells) => PlaceReading,
): readonly Example[] {
  return examplesFrom(exposure.sites, find);
}

/** Machines whose J/TH may be assumed, thriftiest first. */
export function machinesOf({ exposure }: ExposureContext): readonly Machine[] {
  return [...exposure.machines].sort((a, b) => a.joulesPerTerahash - b.joulesPerTerahash);
}

/** An example's sites beside what is held, each owned so far in % (null: all of it); one that is held is not added again. */
export function withExample(mine: Mine, { company, holdings }: Example, share: number | null) {
  const added = joined(
    mine.holdings,
    holdings.map((holding) => ({ ...holding, share })),
  );
  return { ...added, file: company };
}

/** Refusals as rows of a table. */
export function problemGrid(problems: readonly HoldingsProblem[]): CellTable {
  return {
    label: words.refused(problems.length),
    columns: words.problemColumns,
    rows: problems.map(({ row, column, kind, cell }, index) => ({
      key: String(index),
      cells: [
        row === 0 ? words.inFile : String(row),
        column,
        cell === "" ? importProblemWords(kind) : `“${cell}”: ${importProblemWords(kind)}`,
      ],
    })),
  };
}

/** Adds up what is held at the desk's moment; `drawn` are the refits of full shutdowns. */
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

/** The report's figures, its table by country, its list of sites, and what could not be counted. */
export interface HoldingsView {
  readonly date: string;
  readonly text: string;
  readonly figures: readonly ExposureFigure[];
  readonly countries: CellTable;
  readonly sites: CellTable;
  readonly uncounted: string | null;
  readonly sources: string;
}

/** The view of a reckoning. */
export function holdingsView(context: ExposureContext, reckoning: Reckoning): HoldingsView {
  const { sized: own, portfolio } = reckoning;
  const { numbers, frame, picture } = context;
  const year = frame.reading.risks.values().next().value?.period ?? "";
  return {
    date: words.reportDate(dayWords(frame.at, context.locale)),
    text: holdingsText(context, reckoning),
    figures: holdingsFigures(context, reckoning),
    countries: countryGrid(context, reckoning),
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
      listYears(context.exposure.shutdowns.lists),
      frame.choices.known,
    ),
  };
}

/** `2016–2022`: the years of the lists that are known. */
const listYears = (lists: readonly { readonly year: number }[]): string =>
  [...new Set([lists[0], lists.at(-1)].flatMap((list) => list?.year ?? []))].join("–");

/** A country, and its state where one is named. */
const placeOf = ({ nameOf }: ExposureContext, { place, state }: Holding): string =>
  state === "" ? nameOf(place) : `${nameOf(place)}, ${state.replace(/^[A-Z]{2}-/, "")}`;

/** Which part of a site counts, of how much. */
function ownedNote({ share, hashrate, megawatts }: Holding): string {
  if (share === null) return "";
  const whole = [
    ...(hashrate === null ? [] : [`${hashrate} EH/s`]),
    ...(megawatts === null ? [] : [`${megawatts} MW`]),
  ];
  return words.owned(String(share), whole.join(", "));
}

/** More would not go on the one page of the report; the export has every site. */
const countriesShown = 12;

function countryGrid(
  { numbers, nameOf }: ExposureContext,
  { portfolio: { countries }, inputs }: Pick<Reckoning, "portfolio" | "inputs">,
): CellTable {
  const rest = countries.slice(countriesShown);
  const sum = (of: (row: (typeof rest)[number]) => number) =>
    numbers.share(rest.reduce((all, row) => all + of(row), 0));
  const smaller = {
    key: "rest",
    cells: [
      words.otherCountries(rest.length),
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

/** A holding's note for a narrow table: its addresses stand in the export. */
function noteOf({ note }: Holding): string {
  const text = note
    .split("; ")
    .filter((part) => !/^https?:/.test(part))
    .join("; ");
  return text.length > longestNote ? `${text.slice(0, longestNote)}…` : text;
}

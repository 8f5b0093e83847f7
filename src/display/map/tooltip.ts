import { replays } from "../../facts/replays.ts";
import type { PlaceCode } from "../../facts/types.ts";
import type { Words } from "../../words/en.ts";
import { tooltips as words } from "../../words/map/tooltip.ts";
import { periodWords, publishedWords } from "../format/dates.ts";
import { numbersFor } from "../format/numbers.ts";
import type { Frame } from "../frame/frame.ts";
import { isModelled, valueIn } from "../frame/reading.ts";
import { columnOf, standingWords } from "../frame/table.ts";
import { inputWords } from "../hazard/inputs.ts";
import { editionYear, publisherWords } from "../sources/publisher.ts";
import { layerTraits } from "./layer-traits.ts";

/** The value under the pointer with its period, status, source and caveats. */
export interface TooltipView {
  readonly title: string;
  /** The value with its unit, `18.1 %`, or what an unknown value means. */
  readonly value: string;
  /** Period, status and age. */
  readonly standing: string;
  /** Publisher and date of publication. */
  readonly source: string;
  /** Caveats and bounds: `VPNs inflate this share`. */
  readonly notes: readonly string[];
}

/** A tooltip as one text for a screen reader. */
export const tooltipWords = ({ title, value, standing, source, notes }: TooltipView): string =>
  [`${title}: ${value}`, standing, source, ...notes].filter((part) => part !== "").join(". ");

/** The tooltip of a place in the frame's layer. */
export function tooltipOf(frame: Frame, place: PlaceCode, catalogue: Words): TooltipView {
  const { layer } = frame.choices;
  const { reading } = frame;
  const found = valueIn(reading, layer, place);
  const title = frame.nameOf(place);
  if (found === null) return { title, value: words.noData[layer], standing: "", source: "", notes: [] };
  const cell = frame.table.rows
    .find((row) => row.code === place)
    ?.cells.find((entry) => entry.column === columnOf(layer));
  const modelled = isModelled(layer);
  const standing = standingWords(found.standing, catalogue);
  return {
    title,
    value: words.value[layer](cell?.text ?? "") + (layer === "bivariate" ? riskOf(frame, place, catalogue) : ""),
    standing: modelled ? words.modelledFrom(standing) : standing,
    source: sourceOf(frame, place, catalogue),
    notes: notesOf(frame, place, catalogue.locale),
  };
}

/** The second value of share by risk: the political risk with its year. */
function riskOf({ reading }: Frame, place: PlaceCode, { locale }: Words): string {
  const risk = reading.risks.get(place);
  return risk === undefined ? words.unrated : words.andRisk(numbersFor(locale).whole(risk.risk), risk.period);
}

function sourceOf(frame: Frame, place: PlaceCode, catalogue: Words): string {
  const { file } = layerTraits[frame.choices.layer];
  const { reading } = frame;
  if (file === "risk") {
    const risk = reading.risks.get(place);
    return risk === undefined
      ? ""
      : words.published(
          words.wgi(risk.period, editionYear(risk.source), reading.known),
          publishedWords(risk.published, catalogue.locale),
        );
  }
  if (file === "electricity") {
    const price = reading.prices.get(place);
    return price === undefined
      ? ""
      : words.published(words.tariff[frame.choices.tariff], publishedWords(price.published, catalogue.locale));
  }
  const { shares } = reading;
  if (shares === null) return "";
  const publisher = publisherWords(shares.publisher);
  return shares.dated
    ? words.published(publisher, publishedWords(shares.published, catalogue.locale))
    : words.undated(publisher, periodWords(shares.period, catalogue.locale));
}

/**
 * The countries that miners left, by the table of replays: Cambridge's sample may show them at zero while machines
 * still ran.
 */
const leftByMiners = new Set(replays.flatMap(({ place, exodus }) => (exodus === undefined ? [] : [place])));

function notesOf(frame: Frame, place: PlaceCode, locale: string): readonly string[] {
  const { reading, choices } = frame;
  const notes = [frame.scenario?.notes.get(place) ?? []].flat();
  const numbers = numbersFor(locale);
  const { modelled, file } = layerTraits[choices.layer];
  const shows = file === "hashrate" && !modelled;
  const exahashes = reading.shares?.hashrate.get(place);
  if (shows && exahashes !== undefined && reading.shares?.status !== "modelled")
    notes.push(words.exahashes(numbers.amount(exahashes)));
  if (shows && reading.shares?.inflated.includes(place)) notes.push(words.inflated);
  if (shows && reading.shares?.tail.includes(place)) notes.push(words.tail);
  if (shows && leftByMiners.has(place) && reading.shares?.share.get(place) === 0) notes.push(words.disputedZero);
  const inputs = reading.hazardInputs.get(place);
  if (reading.atRisk.has(place) && inputs !== undefined) notes.push(inputWords(inputs));
  const risk = reading.risks.get(place);
  if (choices.layer === "risk" && risk !== undefined && risk.low !== null && risk.high !== null) {
    notes.push(words.bounds(numbers.whole(risk.low), numbers.whole(risk.high)));
  }
  return notes;
}

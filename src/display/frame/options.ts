import type { Facts, Moment, SourceId } from "../../facts/types.ts";
import { parseTime } from "../../kit/time.ts";
import { cbeciId, estimatesAt, monthsOf, type SharePicture } from "../../model/shares/shares.ts";
import type { Choices } from "../../state/choices.ts";
import type { Words } from "../../words/en.ts";
import { periodWords } from "../format/dates.ts";
import { publisherWords } from "../sources/publisher.ts";
import { answersOnNamed, type Reading, ready } from "./reading.ts";

/** The maps that cover the moment, newest first, and which of them is shown; empty where there is no choice. */
export function methodsOf(
  facts: Facts,
  choices: Choices,
  reading: Reading,
  words: Words,
): readonly { readonly id: string; readonly label: string; readonly chosen: boolean }[] {
  const hashrate = ready(facts.hashrate);
  if (hashrate === null || reading.shares === null) return [];
  const later = estimatesAt(hashrate, choices.at);
  if (later.length === 0) return [];
  const shown = reading.shares.id;
  const options = later.map((estimate) => ({
    id: estimate.id,
    label: `${publisherWords(estimate.publisher)}, ${periodWords(estimate.period, words.locale)}`,
  }));
  return [
    ...options,
    { id: cbeciId, label: words.heldCbeci(periodWords(monthsOf(hashrate).at(-1) ?? "", words.locale)) },
  ].map((option) => ({
    ...option,
    chosen: option.id === shown,
  }));
}

/** The periods before the moment that the Change layer can start from: CBECI's months, then the later estimates. */
export function baselinesOf(
  facts: Facts,
  choices: Choices,
  reading: Reading,
  words: Words,
): readonly { readonly at: Moment; readonly label: string; readonly chosen: boolean }[] {
  const hashrate = ready(facts.hashrate);
  if (hashrate === null || choices.layer !== "change") return [];
  const months = monthsOf(hashrate).map((month) => ({ text: month, label: periodWords(month, words.locale) }));
  const later = hashrate.estimates.map((estimate) => ({
    text: estimate.from,
    label: `${publisherWords(estimate.publisher)}, ${periodWords(estimate.period, words.locale)}`,
  }));
  const entries = [...months, ...later].flatMap(({ text, label }) => {
    const at = parseTime(text);
    return at === null || at > choices.at ? [] : [{ at, label }];
  });
  const baseline = choices.baseline ?? parseTime(periodStart(reading.baseline)) ?? choices.at;
  const chosen = entries.filter((entry) => entry.at <= baseline).at(-1)?.at;
  return entries.map((entry) => ({ ...entry, chosen: entry.at === chosen }));
}

/** The month of a CBECI map, or the day of an estimate's publication. */
const periodStart = (picture: SharePicture | null): string =>
  picture === null ? "" : picture.id === cbeciId ? picture.period : picture.published;

/** The notes under the table: publisher and period of each column, and what its marks mean. */
export function tableNotesOf(
  reading: Reading,
  choices: Choices,
  words: Words,
): readonly { readonly text: string; readonly source: SourceId | null }[] {
  const notes: { text: string; source: SourceId | null }[] = [];
  const { shares } = reading;
  const period = (text: string) => periodWords(text, words.locale);
  if (shares !== null) {
    notes.push({
      text: words.notes.shares(publisherWords(shares.publisher), period(shares.period)),
      source: shares.source,
    });
    if (shares.inflated.length > 0) notes.push({ text: words.notes.inflated, source: shares.source });
    if (shares.tail.length > 0) notes.push({ text: words.notes.tail, source: shares.source });
  }
  const [risk] = answersOnNamed(reading, reading.risks);
  if (risk !== undefined) notes.push({ text: words.notes.risk(risk.period), source: risk.source });
  const price = newestOf(answersOnNamed(reading, reading.prices));
  if (price !== undefined) {
    notes.push({ text: words.notes[choices.tariff](period(price.period)), source: price.source });
  }
  return notes;
}

function newestOf<T extends { readonly ageDays: number }>(answers: readonly T[]): T | undefined {
  return answers.reduce<T | undefined>(
    (best, next) => (best === undefined || next.ageDays < best.ageDays ? next : best),
    undefined,
  );
}

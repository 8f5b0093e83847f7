import { leaversFrom, newestSite } from "../../model/holdings/examples.ts";
import { holdingsWords as words } from "../../words/holdings/holdings.ts";
import { listed } from "../../words/list.ts";
import type { ExposureContext } from "../exposure/context.ts";
import { dayWords, periodWords } from "../format/dates.ts";

/** The caveats of the examples: how old their figures are, and which companies have stopped mining since. */
export function examplesNote({ exposure, locale }: ExposureContext): string {
  const newest = newestSite(exposure.sites);
  const left = leaversFrom(exposure.sites).map(({ company, state, date }) =>
    words.exampleLeft(company, state === "stopped", dateWords(date, locale)),
  );
  const age = newest === "" ? [] : [words.exampleAge(dateWords(newest, locale))];
  return [words.exampleNote, ...age, ...(left.length === 0 ? [] : [words.exampleGone(listed(left))])].join(" ");
}

const dateWords = (date: string, locale: string): string =>
  date.length === 10 ? dayWords(Date.parse(date), locale) : periodWords(date, locale);

import { periodWords, publishedWords } from "../format/dates.ts";

/** The day of a source, to follow its title: `, 6 Jan 2022`; empty for a series. */
export function sourceDay(date: string, locale: string): string {
  if (date === "") return "";
  return `, ${date.length === 10 ? publishedWords(date, locale) : periodWords(date, locale)}`;
}

import type { Facts } from "../../facts/types.ts";
import { DAY } from "../../kit/time.ts";
import { holdingsWords as words } from "../../words/holdings.ts";
import { dayWords } from "../dates.ts";
import { worldFor } from "../scenario/answer.ts";
import type { ExposureDesk } from "./desk.ts";
import type { HoldingsView, LeftOut, Mine, Reckoning } from "./holdings.ts";
import { problemWords } from "./import/problem-words.ts";

const mostNamed = 4;

/**
 * What the report does not count, so that a printed page says no more than the screen: sites without a hashrate, parts
 * that are owned, rows that were refused or left out; and sites that together have more than the whole network.
 */
export function warningsOf(
  desk: ExposureDesk,
  facts: Facts,
  { uncounted }: HoldingsView,
  { holdings, left }: Mine,
  { portfolio }: Pick<Reckoning, "portfolio">,
): readonly string[] {
  const network = worldFor(facts, desk.frame.at)?.hashrate ?? Number.POSITIVE_INFINITY;
  const { share } = desk.numbers;
  const owned = holdings.flatMap(({ name, share }) => (share === null ? [] : [words.ownedOne(name, String(share))]));
  return [
    ...(portfolio.hashrate > network ? [words.overNetwork(share(portfolio.hashrate), share(network))] : []),
    ...(uncounted === null ? [] : [uncounted]),
    ...(owned.length === 0 ? [] : [words.ownedSome(shortened(owned))]),
    ...left.map(leftWords),
  ];
}

function leftWords({ file, problems }: LeftOut): string {
  const named = problems.map(({ row, column, cell, kind }) =>
    words.notTakenOne(words.inRow(row), column, cell, problemWords(kind)),
  );
  return words.notTaken(file, problems.length, `${shortened(named, "; ")}.`);
}

function shortened(parts: readonly string[], separator = ", "): string {
  const more = parts.length - mostNamed;
  return [...parts.slice(0, mostNamed), ...(more > 0 ? [words.moreThings(more)] : [])].join(separator);
}

/** When the report was printed, and the link of the view behind it. */
export const printedWords = ({ locale }: ExposureDesk, now: number, link: string): string =>
  words.printed(dayWords(Math.floor(now / DAY) * DAY, locale), link);

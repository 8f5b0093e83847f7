import { DAY } from "../../kit/time.ts";
import { holdingsWords as words } from "../../words/holdings/holdings.ts";
import type { ExposureContext } from "../exposure/context.ts";
import { dayWords } from "../format/dates.ts";
import { countText, plainNumber } from "../format/numbers.ts";
import { worldFor } from "../scenario/answer.ts";
import type { HoldingsView, LeftOut, Mine, Reckoning } from "./holdings.ts";
import { importProblemWords } from "./import/problem-words.ts";
import { type ListSentence, plainly, shortList } from "./listed.ts";

const mostNamed = 4;

/**
 * The warnings of a report, on the screen and on paper. The report does not count sites without a hashrate, the parts
 * that others own, and rows that were refused or left out. It does count doubtful sites that the visitor took all the
 * same, and a total above the hashrate of the whole network.
 */
export function warningsOf(
  context: ExposureContext,
  { uncounted }: HoldingsView,
  { holdings, left }: Mine,
  { portfolio }: Pick<Reckoning, "portfolio">,
): readonly ListSentence[] {
  const network = worldFor(context.facts, context.frame.at)?.hashrate ?? Number.POSITIVE_INFINITY;
  const { share } = context.numbers;
  const owned = holdings.flatMap(({ name, share }) =>
    share === null ? [] : [words.ownedOne(name, plainNumber(share))],
  );
  const insisted = holdings
    .filter(({ despite }) => despite.length > 0)
    .map(({ name, despite }) => words.despiteOne(name, despite.map((kind) => words.doubts[kind]).join(", ")));
  return [
    ...(portfolio.hashrate > network ? [plainly(words.overNetwork(share(portfolio.hashrate), share(network)))] : []),
    ...(uncounted === null ? [] : [plainly(uncounted)]),
    ...(owned.length === 0 ? [] : [shortList(words.ownedSome, owned, mostNamed)]),
    ...(insisted.length === 0 ? [] : [shortList(words.despite, insisted, mostNamed, "; ")]),
    ...left.map(leftWords),
  ];
}

function leftWords({ file, problems }: LeftOut): ListSentence {
  const named = problems.map(({ row, column, cell, kind }) =>
    words.notTakenOne(words.inRow(countText(row)), column, cell, importProblemWords(kind)),
  );
  return shortList(words.notTaken(file, countText(problems.length)), named, mostNamed, "; ");
}

/** The printed report's day and address. `isWhole` is false where the address leaves out a scenario too long for it. */
export const printedWords = ({ locale }: ExposureContext, now: number, address: string, isWhole: boolean): string =>
  words.printed(dayWords(Math.floor(now / DAY) * DAY, locale), address) + (isWhole ? "" : words.printedWithout);

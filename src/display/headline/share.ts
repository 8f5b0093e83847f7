import { headlines as words } from "../../words/headline.ts";
import { listed } from "../../words/list.ts";
import { periodWords } from "../format/dates.ts";
import { countText } from "../format/numbers.ts";
import { oneDigit } from "../format/percent.ts";
import { answersOnNamed } from "../frame/reading.ts";
import { methodWords, publisherWords } from "../sources/publisher.ts";
import { type HeadlineContext, type HeadlineView, noMapYet, riskyShare } from "./context.ts";

/** Who mines at a moment outside the replays: the leader or the first three, the publisher, and the unnamed share. */
export function shareHeadline(context: HeadlineContext): HeadlineView {
  const { reading, numbers, nameOf } = context;
  const shares = reading.shares;
  if (shares === null) return noMapYet(context.choices.known);
  const ranked = [...shares.share].sort((a, b) => b[1] - a[1]);
  const [first, second, third] = ranked;
  if (first === undefined) return noMapYet(context.choices.known);
  const three = first[1] + (second?.[1] ?? 0) + (third?.[1] ?? 0);
  const spread = first[1] < 50 && second !== undefined && third !== undefined;
  const list = [first, second, third].flatMap((entry) => (entry === undefined ? [] : [words.inText(nameOf(entry[0]))]));
  const title = spread
    ? words.top(listed(list), three, oneDigit)
    : words.leader(words.inText(nameOf(first[0])), first[1], oneDigit);
  const zeros = ranked.filter(([, value]) => value === 0).flatMap(([code]) => words.reportedZero(nameOf(code)));
  const rated = answersOnNamed(reading, reading.risks).length > 0;
  return {
    title,
    text: [
      ...shareBasis(context),
      ...zeros,
      ...(rated ? words.underRisk(...riskyShare(context, shares)) : []),
      ...words.unnamed(countText(ranked.length), numbers.share(100 - shares.unnamed), numbers.share(shares.unnamed)),
    ],
  };
}

/** Whose map is shown, by which method, and its period; nothing without a map. */
export function shareBasis({ reading: { shares }, words: { locale } }: HeadlineContext): readonly string[] {
  if (shares === null) return [];
  const period = periodWords(shares.period, locale);
  return [words.by(publisherWords(shares.publisher), methodWords(shares), period, shares.readIn)];
}

import type { WrittenAsk, WrittenStep } from "../../../facts/stories/shape.ts";
import type { Facts } from "../../../facts/types.ts";
import { rememberingLast } from "../../../kit/remember.ts";
import type { Choices } from "../../../state/choices.ts";
import { hintWords as words } from "../../../words/stories/hints.ts";
import type { Shown } from "../../frame/shown.ts";
import { factsSeen } from "../../frame/then.ts";
import { askLinesOf } from "../ask/chart.ts";
import { linesFacts, tablesOf } from "../ask/facts.ts";
import { gapWords, lineGap, showsLine } from "../ask/gap.ts";
import { amountWords, scaleEnds } from "../ask/verdict.ts";
import { shownAt } from "../shown-at.ts";
import { lineFrom } from "./publish.ts";

type Of<Kind extends WrittenAsk["kind"]> = Extract<WrittenAsk, { readonly kind: Kind }>;

/**
 * What an author should know of a step's question while it is written: that it has no truth, or that its own view or
 * words show the truth before it is asked. `choices` are those of the step's view; `held` has all facts that have come.
 */
export function askHints(
  { ask, title, text, caption }: WrittenStep,
  choices: Choices,
  held: Pick<Shown, "facts">,
  page: Shown["words"],
): readonly string[] {
  if (ask === undefined) return [];
  if (ask.kind === "line") return lineHints(ask, choices, held.facts);
  const said = [[title, ...text, caption].join("\n"), headlineAt(held, choices, page)];
  return ask.kind === "number" ? numberHints(ask, said, page.locale) : choiceHints(ask, said);
}

const isDate = (text: string): boolean => /^\d{4}-\d\d(-\d\d)?$/.test(text);

function lineHints(ask: Of<"line">, choices: Choices, facts: Facts): readonly string[] {
  const [then, all] = linesFacts(facts, choices.at);
  // A date that is being typed.
  if (then === null || all === null || !isDate(ask.from) || !isDate(ask.to)) return [];
  const line = lineFrom(ask);
  const lines = askLinesOf(line, then, all);
  if (lineGap(lines) !== null) return [gapWords(lines)];
  const seen = tablesOf(factsSeen(facts, choices));
  if (seen === null || !showsLine(seen, line)) return [];
  return [choices.known === "then" ? words.late : words.knownNow];
}

/** The sentences above the map at a view. */
const headlineAt = rememberingLast(
  (held: Pick<Shown, "facts">, choices: Choices, page: Shown["words"]): string => {
    const { headline, spoken } = shownAt(held, choices, page).frame;
    const text = headline.text.map((part) => (typeof part === "string" ? part : part.strong)).join("");
    return [headline.title, text, spoken].join("\n");
  },
  1,
  ({ facts }, choices, page) => [facts, JSON.stringify(choices), page],
);

function numberHints(
  { truth, scale, unit = "" }: Of<"number">,
  said: readonly string[],
  locale: string,
): readonly string[] {
  if (typeof truth !== "number") return [];
  const printed = amountWords(truth, unit, locale);
  if (truth < scale.from || truth > scale.to) return [words.offScale(printed, ...scaleEnds({ scale }, locale))];
  // A digit without a unit may be anything, such as a day.
  return (unit === "" && printed.length < 2) || !said.some((one) => says(one, printed)) ? [] : [words.said(printed)];
}

function choiceHints({ answers }: Of<"choice">, said: readonly string[]): readonly string[] {
  const [right, ...more] = answers.filter((one) => one.right === true);
  if (right === undefined || more.length > 0) return [words.oneRight];
  // A text that names the other answers too tells none of them.
  const wrong = answers.filter((one) => one !== right);
  const isSaid = said.some((one) => says(one, right.text) && !wrong.some(({ text }) => says(one, text)));
  return isSaid ? [words.said(right.text)] : [];
}

/** Whether a text has some words or a number as they stand, not within a longer word or number. */
function says(text: string, words: string): boolean {
  const plain = (one: string) => one.replace(/\s+/g, " ").toLowerCase();
  const sought = plain(words)
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll(" ", " ?");
  return new RegExp(`(?<![\\p{L}\\d]|\\d[.,])${sought}(?![\\p{L}\\d]|[.,]\\d)`, "u").test(plain(text));
}

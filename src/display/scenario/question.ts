import type { Scenario, Shock } from "../../model/scenario/question/scenario.ts";
import { whatIf } from "../../words/scenario/answer.ts";
import { questionWords as words } from "../../words/scenario/question.ts";
import { momentWords } from "../format/dates.ts";
import { lengthWords } from "../format/durations.ts";
import { countText, plainNumber } from "../format/numbers.ts";
import type { Shown } from "../frame/shown.ts";
import { answerOf } from "./answer.ts";
import type { Voice } from "./figures.ts";
import { whoWords } from "./form/form.ts";
import { placeNames } from "./places.ts";

/** The language of a question, and the names of its places. */
type QuestionVoice = Pick<Voice, "locale" | "nameOf">;

/** The most shocks that a question names before it counts the rest; a rest of one is named, too. */
const mostNamed = 3;

/**
 * What a scenario asks, in one sentence: of each of up to four shocks the kind, whom it hits, the part of the hashrate
 * there, from when and for how long; of more shocks, these of the first three and the number of the rest.
 */
export function questionOf({ name, shocks }: Scenario, asked: QuestionVoice): string {
  const named = shocks.slice(0, shocks.length > mostNamed + 1 ? mostNamed : undefined);
  const left = shocks.length - named.length;
  const parts = [
    ...named.map((shock) => shockWords(shock, asked)),
    ...(left === 0 ? [] : [words.more(countText(left))]),
  ];
  return words.asked(name || whatIf.own, parts.length === 0 ? words.none : parts.join("; "));
}

function shockWords(shock: Shock, asked: QuestionVoice): string {
  const { kind, loss, start, end } = shock;
  return words.shock(
    words.kinds[kind],
    whoWords(shock, asked),
    plainNumber(loss),
    momentWords(start, asked.locale),
    end === null ? words.forGood : words.lasting(lengthWords((end - start) / 1000)),
  );
}

/** The question of the asked scenario and its name, with the one that it is compared with; null without an answer. */
export function questionShown(
  shown: Pick<Shown, "facts" | "frame" | "axis" | "words">,
): { readonly name: string; readonly text: string } | null {
  const { facts, frame, axis, words: catalogue } = shown;
  const { asked } = frame.choices;
  const [first, rival] = [asked.scenario, asked.rival].map((word) => answerOf(facts, axis, word, frame.choices));
  if (first?.state !== "answered") return null;
  const voice: QuestionVoice = { locale: catalogue.locale, nameOf: placeNames(shown) };
  const { scenario } = first.outcome;
  const text = questionOf(scenario, voice);
  return {
    name: scenario.name || whatIf.own,
    text: rival?.state === "answered" ? words.compared(text, questionOf(rival.outcome.scenario, voice)) : text,
  };
}

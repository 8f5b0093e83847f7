import { DAY, floorHour } from "../../kit/time.ts";
import { printCompact } from "../../model/scenario/codec/print.ts";
import { shockOf } from "../../model/scenario/question/kinds.ts";
import { holdingsWords as words } from "../../words/holdings/holdings.ts";
import { whatIf } from "../../words/scenario/answer.ts";
import type { ExposureContext } from "../exposure/context.ts";
import { compareNames } from "../format/names.ts";
import { ready } from "../frame/reading.ts";
import { boundsOf } from "../scenario/answer.ts";
import { accepted, fileOf, nameIn, presetWords } from "../scenario/form/edit.ts";
import type { Mine } from "./holdings.ts";

/**
 * A scenario that may be applied to the holdings; `value` is the scenario as it is written in a link, or one of
 * `country`, `asked` and `rival`.
 */
export interface Question {
  readonly value: string;
  readonly name: string;
}

/** A labelled group of questions. */
export interface QuestionGroup {
  readonly label: string;
  readonly questions: readonly Question[];
}

/** The values of questions whose scenario is looked up or made only when it is applied. */
const sources = { country: "country", asked: "asked", rival: "rival" } as const;

/**
 * The questions: one country goes dark, the scenarios asked in the What if tab, those that the browser keeps (`kept`,
 * as files' texts), and the ready ones. Empty groups are left out.
 */
export function questionsOf(context: ExposureContext, kept: readonly string[]): readonly QuestionGroup[] {
  const { axis } = context;
  const { scenario, rival } = context.frame.choices.asked;
  const live = [
    { value: sources.asked, word: scenario, name: words.questionAsked },
    { value: sources.rival, word: rival, name: words.questionRival },
  ].flatMap(({ value, word, name }) => (word === "" ? [] : [{ value, name: name(nameOf(context, word)) }]));
  const own = kept.flatMap((text) => {
    const read = accepted(context, text);
    return read.ok ? [{ value: read.word, name: nameIn(text) }] : [];
  });
  const groups = [
    { label: words.questionGroups.country, questions: [{ value: sources.country, name: words.questionCountry }] },
    { label: words.questionGroups.live, questions: live },
    { label: words.questionGroups.kept, questions: own },
    {
      label: words.questionGroups.ready,
      questions: presetWords(context.frame.newest.shares ?? axis.to, context.frame.choices).map(({ name, word }) => ({
        value: word,
        name,
      })),
    },
  ];
  return groups.filter(({ questions }) => questions.length > 0);
}

function nameOf(context: ExposureContext, word: string): string {
  const file = fileOf(context, word);
  return file === null ? whatIf.own : nameIn(file.text);
}

/** The countries to choose from: those with a site, the others that the map of shares names, then all others. */
export function darkChoices(context: ExposureContext, mine: Mine): readonly QuestionGroup[] {
  const { nameOf: named, picture, locale } = context;
  const held = new Set(mine.holdings.map(({ place }) => place));
  const mapped = new Set([...picture.share.keys()].filter((place) => !held.has(place)));
  const others = (ready(context.facts.places) ?? [])
    .map(({ code }) => code)
    .filter((code) => !held.has(code) && !mapped.has(code));
  const group = (label: string, codes: Iterable<string>) => ({
    label,
    questions: [...codes]
      .map((code) => ({ value: code, name: named(code) }))
      .sort((a, b) => compareNames(a.name, b.name, locale)),
  });
  return [
    group(words.darkGroups.held, held),
    group(words.darkGroups.mapped, mapped),
    group(words.darkGroups.others, others),
  ].filter(({ questions }) => questions.length > 0);
}

/** The word of the scenario that is applied to the holdings; empty for none. */
export function wordOf(context: ExposureContext, mine: Mine): string {
  const { asked } = context.frame.choices;
  if (mine.question === sources.asked) return asked.scenario;
  if (mine.question === sources.rival) return asked.rival;
  return mine.question === sources.country ? countryWord(context, mine) : mine.question;
}

function countryWord(context: ExposureContext, { dark, days, holdings }: Mine): string {
  const place = dark ?? holdings[0]?.place;
  if (place === undefined) return "";
  const bounds = boundsOf(context.facts, context.axis);
  const start = floorHour(Math.min(bounds.to, Math.max(bounds.from, context.frame.at)));
  const endless = days === "forever";
  const shock = {
    ...shockOf("own", { by: "places", places: [place] }, start),
    loss: 100,
    end: endless ? null : start + Number(days) * DAY,
    back: { how: endless ? "never" : "at-once" } as const,
  };
  const name = words.darkName(context.nameOf(place), words.durations[days]);
  return printCompact({ version: 1, name, start, fees: 0, seed: 1, shocks: [shock] });
}

import type { OwnReading } from "../../../facts/stories/read-own.ts";
import type { WrittenAsk, WrittenStep, WrittenStory } from "../../../facts/stories/shape.ts";
import type { LineAsk, PublishedAsk, PublishedStory, StorySource } from "../../../facts/types/stories.ts";
import type { SourceFacts } from "../../../facts/types.ts";
import { rememberingLast } from "../../../kit/remember.ts";
import { sayOwnFault } from "../../../words/stories/faults.ts";
import { ownWords as words } from "../../../words/stories/own.ts";
import { numbersFor } from "../../format/numbers.ts";
import { ready } from "../../frame/reading.ts";
import type { Shown } from "../../frame/shown.ts";
import { sourcesBehind } from "../../take/behind/view.ts";
import { stoppedText } from "./stopped.ts";

/** The visitor's own story as the page shows it: the texts as written, the sources by their names. */
export const publishedFrom = rememberingLast(publishedOf, 1, (story, { facts }, id) => [story, facts.sources, id]);

function publishedOf(story: WrittenStory, { facts }: Pick<Shown, "facts">, id: string): PublishedStory {
  const sources = ready(facts.sources);
  return {
    id,
    title: story.title,
    summary: story.summary ?? "",
    steps: story.steps.map(({ link, title, text, caption, sources: ids, ask, room, notes, play }) => ({
      link,
      title,
      text: text.map((paragraph) => [paragraph]),
      caption: [caption],
      sources: ids.map((one) => citedAs(one, sources)),
      ...(room === undefined ? {} : { room: [room] }),
      ...(notes === undefined ? {} : { notes: notes.map((paragraph) => [paragraph]) }),
      ...(play === undefined ? {} : { play }),
      ...(ask === undefined ? {} : { ask: askFrom(ask) }),
    })),
  };
}

function citedAs(id: string, sources: SourceFacts | null): StorySource {
  const series = sources?.series[id];
  if (series !== undefined) return { publisher: series.publisher, title: series.title, date: "", url: series.url };
  const press = sources?.press[id];
  if (press !== undefined)
    return { publisher: press.publisher, title: press.title, date: press.date, url: press.url ?? "" };
  return { publisher: id, title: id, date: "", url: "" };
}

type WrittenLine = Extract<WrittenAsk, { readonly kind: "line" }>;

/** A question whose truth its author has written. */
function askFrom(ask: WrittenAsk): PublishedAsk {
  const told = (ask.told ?? []).map((paragraph) => [paragraph]);
  if (ask.kind === "line") return { ...lineFrom(ask), told };
  if (ask.kind === "choice") {
    const answers = ask.answers.map(({ text, right = false }) => ({ text, right, value: null }));
    return { kind: "choice", question: ask.question, told, answers, truth: null, measure: null };
  }
  const { question, scale, unit = "" } = ask;
  const truth = Number(ask.truth);
  return {
    kind: "number",
    question,
    told,
    scale: { ...scale, step: scale.step ?? 1 },
    unit,
    truth: { low: truth, high: truth, figure: null },
  };
}

/** A line to be drawn; its truth is the page's own figures. */
export const lineFrom = ({ of, place, from, to, question }: WrittenLine): LineAsk => ({
  kind: "line",
  question,
  told: [],
  of,
  place: place ?? null,
  from,
  to,
});

/** Whether the facts have a place or an estimate of an id; true of every id while their file is missing. */
export function existingIn({ facts }: Pick<Shown, "facts">) {
  const places = ready(facts.places);
  const estimates = ready(facts.hashrate)?.estimates;
  return {
    place: (code: string) => places === null || places.some((place) => place.code === code),
    estimate: (id: string) => id === "cbeci" || estimates === undefined || estimates.some((one) => one.id === id),
  };
}

/** The sources of steps that no register has, each with its field. Empty while the register is missing. */
export function strangeSources(
  { steps }: WrittenStory,
  { facts }: Pick<Shown, "facts">,
): readonly (readonly [field: string, id: string])[] {
  const sources = ready(facts.sources);
  if (sources === null) return [];
  return steps.flatMap(({ sources: ids }, step) =>
    ids.flatMap((id, place) =>
      Object.hasOwn(sources.series, id) || Object.hasOwn(sources.press, id)
        ? []
        : [[`steps[${step}].sources[${place}]`, id] as const],
    ),
  );
}

/** The faults of a file, one sentence each. */
export function faultSentences({ faults, more }: OwnReading, locale: string): readonly string[] {
  const { whole } = numbersFor(locale);
  const said = faults.map((fault) => sayOwnFault({ ...fault, line: whole(fault.line), column: whole(fault.column) }));
  return more === 0 ? said : [...said, words.moreFaults(whole(more))];
}

/** The most sources that a recorded step names by itself. */
const mostSources = 6;

/** A step of the view as it is: the headline as its title and text, the legend as its caption, its sources. */
export function recorded(link: string, shown: Pick<Shown, "facts" | "frame" | "words">): WrittenStep {
  const { frame } = shown;
  const { headline, moment, legend } = frame;
  const text = headline.text.map((part) => (typeof part === "string" ? part : part.strong)).join("");
  const sources = sourcesBehind(shown).slice(0, mostSources);
  return {
    link,
    title: stoppedText(headline.title, 80),
    text: [stoppedText(text.trim() === "" ? frame.spoken : text, 700)],
    caption: stoppedText(`${moment}: ${legend.quantity}. ${legend.basis}`, 240),
    sources: sources.length === 0 ? [words.noSource] : [...sources],
  };
}

import { type Replay, replays } from "../../facts/replays.ts";
import type { Moment, PlaceCode } from "../../facts/types.ts";
import type { Span } from "../../kit/time.ts";
import type { Gazetteer } from "../../model/places/gazetteer.ts";
import { plainName } from "../../model/places/plain.ts";
import type { LayerId } from "../../state/choices.ts";
import { replayWords } from "../../words/replays/replays.ts";
import { commandWords as words } from "../../words/search.ts";
import { timeline } from "../../words/timeline/timeline.ts";
import { monthNamed, readTyped } from "../timeline/typed.ts";
import { searchPlaces } from "./search.ts";

/** A command that a text in the search may mean; a place alone is not a command. */
export type Command =
  | { readonly kind: "layer"; readonly layer: LayerId }
  | { readonly kind: "date"; readonly at: Moment }
  | { readonly kind: "place-at"; readonly place: PlaceCode; readonly at: Moment }
  | { readonly kind: "compare"; readonly places: readonly PlaceCode[] }
  | { readonly kind: "replay"; readonly replay: Replay }
  | { readonly kind: "play" }
  | { readonly kind: "pause" };

/** The inputs for reading a command. */
export interface CommandContext {
  readonly gazetteer: Gazetteer;
  readonly axis: Span;
  readonly locale: string;
  readonly layers: Readonly<Record<LayerId, string>>;
}

/** Letters from which on the beginning of a layer's name means the layer. */
const fewestLetters = 4;
/** Words of the longest date, `6 Jan 2022, 06:00 UTC`. */
const longestDate = 5;

/** The commands that a text may mean, the likeliest first; none for a place alone. */
export function commandsIn(text: string, context: CommandContext): readonly Command[] {
  const asked = text.trim().replaceAll(/\s+/g, " ");
  if (asked === "") return [];
  const verb = asked.toLowerCase();
  if (verb === words.pause) return [{ kind: "pause" }];
  const played = after(asked, words.play);
  if (played !== null) return played === "" ? [{ kind: "play" }, ...all] : replaysOf(played, context);
  const compared = after(asked, words.compare);
  if (compared !== null) return comparisonOf(compared, context);
  return [...layersOf(asked, context), ...dateOf(asked, context), ...placeAndDate(asked, context)];
}

/** The rest of a text after its verb; null where it does not begin with it. */
function after(text: string, verb: string): string | null {
  const lower = text.toLowerCase();
  return lower === verb || lower.startsWith(`${verb} `) ? text.slice(verb.length).trim() : null;
}

const all: readonly Command[] = replays.map((replay) => ({ kind: "replay", replay }));

function replaysOf(text: string, context: CommandContext): readonly Command[] {
  const place = placeOf(text, context);
  const wanted = plainName(text);
  return all.filter(
    (one) =>
      one.kind === "replay" &&
      (one.replay.place === place || plainName(replayWords[one.replay.id]?.offered ?? "").includes(wanted)),
  );
}

function comparisonOf(text: string, context: CommandContext): readonly Command[] {
  const parts = text.split(words.joint).filter((part) => part.trim() !== "");
  const places = parts.map((part) => placeOf(part, context));
  const found = places.filter((place) => place !== null);
  if (found.length === 0 || found.length !== places.length || found.length > 2) return [];
  return [{ kind: "compare", places: [...new Set(found)] }];
}

function layersOf(text: string, { layers }: CommandContext): readonly Command[] {
  const wanted = plainName(text);
  const ids = Object.keys(layers) as LayerId[];
  const exact = ids.filter((layer) => plainName(layers[layer]) === wanted);
  const begun = wanted.length < fewestLetters ? [] : ids.filter((id) => plainName(layers[id]).startsWith(wanted));
  return (exact.length > 0 ? exact : begun).map((layer) => ({ kind: "layer", layer }));
}

function dateOf(text: string, { axis, locale }: CommandContext): readonly Command[] {
  const read = readTyped(text, axis, { timeline, locale });
  return "at" in read ? [{ kind: "date", at: read.at }] : [];
}

/**
 * A place before a date, `Kazakhstan January 2022`, or behind it. A name of several places gives one command for each,
 * a month without a year one for each year that it may mean.
 */
function placeAndDate(text: string, context: CommandContext): readonly Command[] {
  const parts = text.split(" ");
  for (let length = Math.min(longestDate, parts.length - 1); length > 0; length -= 1) {
    for (const [date, name] of [
      [parts.slice(-length), parts.slice(0, -length)],
      [parts.slice(0, length), parts.slice(length)],
    ] as const) {
      const places = placesOf(name.join(" ").replace(/,$/, ""), context);
      const found = places.flatMap((place) =>
        momentsOf(date.join(" "), place, text, context).map((at) => ({ kind: "place-at" as const, place, at })),
      );
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** The moments that the date beside a place means; none for what is no date. `text` is all that was typed. */
function momentsOf(date: string, place: PlaceCode, text: string, context: CommandContext): readonly Moment[] {
  const { axis, locale, gazetteer } = context;
  const read = readTyped(date, axis, { timeline, locale });
  if ("at" in read) return [read.at];
  const month = monthNamed(date, locale);
  // A name may have a month in it: Jan Mayen.
  if (month === null || !["near", "none"].includes(searchPlaces(gazetteer, text).kind)) return [];
  return yearsOf(month, place, axis).map((year) => Date.UTC(year, month));
}

/** The years that a month without one may mean: those of the place's replays, and the newest of the axis. */
function yearsOf(month: number, place: PlaceCode, { from, to }: Span): readonly number[] {
  const firstYear = new Date(from).getUTCFullYear();
  const all = Array.from({ length: new Date(to).getUTCFullYear() - firstYear + 1 }, (_, index) => firstYear + index);
  const years = all.filter((year) => Date.UTC(year, month) >= from && Date.UTC(year, month) <= to);
  const isReplayed = (year: number) =>
    replays.some(
      ({ place: where, span }) =>
        where === place && Date.UTC(year, month) <= span.to && Date.UTC(year, month + 1) > span.from,
    );
  return years.filter((year) => year === years.at(-1) || isReplayed(year));
}

/** The places that a text names: all places of that name or, where it is the beginning of names, the first of these. */
function placesOf(text: string, context: CommandContext): readonly PlaceCode[] {
  const { kind, found } = searchPlaces(context.gazetteer, text);
  if (kind === "several") return [...new Set(found.map(({ code }) => code))];
  return kind === "one" || kind === "begun" ? found.slice(0, 1).map(({ code }) => code) : [];
}

/** The place that a text means or, where it means none, the first whose name begins with it; null for none. */
function placeOf(text: string, context: CommandContext): PlaceCode | null {
  const [place, ...others] = placesOf(text, context);
  return others.length > 0 ? null : (place ?? null);
}

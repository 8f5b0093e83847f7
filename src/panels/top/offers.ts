import { stepText } from "../../display/format/dates.ts";
import type { Frame } from "../../display/frame/frame.ts";
import { tooltipOf } from "../../display/map/tooltip.ts";
import { type Command, commandsIn } from "../../display/search/commands.ts";
import type { gazetteerFor } from "../../display/search/places.ts";
import type { Found } from "../../display/search/search.ts";
import type { PlaceCode } from "../../facts/types.ts";
import { chooseLayer, choosePreset, moveTo, pause, pin, play } from "../../state/actions.ts";
import type { Change } from "../../state/choices.ts";
import { inScenarioTime } from "../../state/scenario/scenario-time.ts";
import { presetOf } from "../../state/start.ts";
import { stepOf } from "../../state/step.ts";
import { listed } from "../../words/list.ts";
import { replayWords } from "../../words/replays/replays.ts";
import { commandWords as words } from "../../words/search.ts";
import { mayMove } from "../shared/motion.ts";
import type { Page } from "../shared/page.ts";

/** An offer of the search for a text: a command, or a place. */
export interface Offer {
  readonly key: string;
  readonly name: string;
  /** The name that was matched, where it is another one. */
  readonly by: string | null;
  /** The country that a state is part of. */
  readonly partOf: string | null;
  /** Its code; empty for a command. */
  readonly code: string;
  /** Whether Enter takes it without its being chosen first: not where the text means another moment or place as well. */
  readonly sure: boolean;
  /** Carries out the offer. */
  take(): void;
  /** What the page says once it is carried out, in one sentence from the frame that it led to. */
  said(frame: Frame): string;
}

/** The offers of the commands that a text means, the likeliest first. */
export function commandOffers(page: Page, gazetteer: ReturnType<typeof gazetteerFor>, text: string): readonly Offer[] {
  const { words: general, axis } = page;
  const commands = commandsIn(text, { gazetteer, axis, locale: general.locale, layers: general.layers });
  const sure = commands.filter(({ kind }) => kind === "place-at").length < 2;
  return commands.map((command, index) => ({
    key: `command-${index}`,
    name: offerWords(command, page),
    by: null,
    partOf: null,
    code: "",
    sure,
    take: () => take(command, page),
    said: (frame) => saidOf(command, page, frame),
  }));
}

/** The offer to pin a place. */
export const placeOffer = (page: Page, found: Found): Offer => ({
  ...found,
  code: found.key,
  sure: true,
  take: () => pinAndFly(page, found.code),
  said: (frame) => pinnedWords(found.code, page, frame),
});

function offerWords(command: Command, page: Page): string {
  const { offer } = words;
  switch (command.kind) {
    case "layer":
      return offer.layer(page.words.layers[command.layer]);
    case "date":
      return offer.date(momentOf(command.at, page));
    case "place-at":
      return offer.placeAt(page.frame.nameOf(command.place), momentOf(command.at, page));
    case "compare":
      return offer.compare(listed(comparedWith(command.places, page).map(page.frame.nameOf)));
    case "replay":
      return offer.replay(nameOf(command.replay.id));
    case "play":
    case "pause":
      return offer[command.kind];
  }
}

function take(command: Command, page: Page): void {
  for (const change of changesOf(command, page)) page.act(change);
  if (command.kind === "place-at") pinAndFly(page, command.place);
}

function changesOf(command: Command, page: Page): readonly Change[] {
  const inTime = (change: Change) => inScenarioTime(change, page.frame.scenario?.time);
  switch (command.kind) {
    case "layer":
      return [chooseLayer(command.layer)];
    case "date":
    case "place-at":
      return [moveTo(command.at)];
    case "compare":
      return [() => ({ pins: comparedWith(command.places, page) })];
    case "replay":
      return [choosePreset(presetOf(command.replay)), ...(mayMove() ? [play()] : [])];
    case "play":
      return [inTime(play())];
    case "pause":
      return [inTime(pause())];
  }
}

function saidOf(command: Command, page: Page, frame: Frame): string {
  const { said } = words;
  switch (command.kind) {
    case "layer":
      return said.layer(page.words.layers[command.layer], frame.headline.title);
    case "date":
      return said.date(momentOf(command.at, page), frame.headline.title);
    case "place-at":
      return pinnedWords(command.place, page, frame);
    case "compare": {
      const [only, ...rest] = frame.pins.map(frame.nameOf);
      return rest.length === 0 ? said.compareOne(only ?? "") : said.compare(listed([only ?? "", ...rest]));
    }
    case "replay":
      return (mayMove() ? said.replay : said.still)(nameOf(command.replay.id));
    case "play":
    case "pause":
      return said[command.kind];
  }
}

const nameOf = (id: string): string => replayWords[id]?.offered ?? id;

const momentOf = (at: number, { words: { locale }, frame }: Page): string =>
  stepText(at, stepOf(frame.choices.span), locale);

/** The two countries to pin: those named, else the one beside the country that is pinned first. */
function comparedWith(places: readonly PlaceCode[], { frame }: Page): readonly PlaceCode[] {
  if (places.length > 1) return places;
  const [first] = frame.pins.filter((code) => !places.includes(code));
  return first === undefined ? places : [first, ...places];
}

function pinAndFly({ frame, act, fly }: Page, place: PlaceCode): void {
  if (!frame.pins.includes(place)) act(pin(place));
  fly(place);
}

/** That a country is pinned, with its value in the shown layer at the shown moment. */
function pinnedWords(place: PlaceCode, page: Page, frame: Frame): string {
  const { at, span } = frame.choices;
  const { value } = tooltipOf(frame, place, page.words);
  return words.said.pinned(frame.nameOf(place), stepText(at, stepOf(span), page.words.locale), value);
}

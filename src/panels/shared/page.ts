import { createContext } from "preact";
import { useContext, useEffect } from "preact/hooks";
import type { Frame } from "../../display/frame/frame.ts";
import { type FileState, fileState, type Shown } from "../../display/frame/shown.ts";
import type { RefitRequest, Refits } from "../../display/hazard/refit.ts";
import type { Projection } from "../../display/map/types.ts";
import type { Fan, FanRequest } from "../../display/scenario/types.ts";
import type { Scene } from "../../display/take/film/scenes.ts";
import type { PictureText } from "../../display/take/picture.ts";
import type { ChartDrawer, PictureFile, PictureStyle } from "../../display/take/sizes.ts";
import type { OwnCheck, OwnReading } from "../../facts/stories/read-own.ts";
import type { PublishedStory } from "../../facts/types/stories.ts";
import type { FactName, Loaded, PlaceCode } from "../../facts/types.ts";
import type { Cell } from "../../kit/cell.ts";
import type { FilmFormat, FilmOrder, FilmWork } from "../../kit/film/order.ts";
import type { PartReason } from "../../kit/parts.ts";
import type { Choices } from "../../state/choices.ts";

/** The code that draws pictures, fetched when the visitor first asks for one. */
export interface Drawing {
  /** The picture of a frame's map, or of a chart; rejects with an error of which `sayUnmade` says why. */
  picture(frame: Frame, text: PictureText, style: PictureStyle, chart: ChartDrawer | null): Promise<PictureFile>;
  film(): Promise<Filming>;
}

/** The code that makes films, fetched when the visitor first asks for one. */
export interface Filming {
  /** One frame as a file of SVG; rejects with an error of which `sayUnmade` says why. */
  paint(scene: Scene, style: PictureStyle): Promise<string>;
  /** The forms of film that this browser can make at a size, the best first; GIF is always among them. */
  formats(width: number, height: number): Promise<readonly FilmFormat[]>;
  /** Starts an encoder in a worker; rejects where the browser has none. */
  begin(order: FilmOrder): Promise<FilmWork>;
}

/** The pointer's place, CSS pixels from the top left of the map's box, and the size of the box. */
export interface Pointer {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The value that every panel gets: display makes every view from it, and its functions are the actions. A panel hands
 * the value on and reads no facts itself.
 */
export interface Page extends Shown {
  /** The parts of the link that were not understood. */
  readonly dropped: readonly string[];
  /** Why the code of scenarios could not be fetched the last time; null where it never failed. */
  readonly modelLost: PartReason | null;
  /** The sentence on a failure of the map; null without one. */
  readonly mapNote: Cell<string | null>;
  /** The projection that has been on its way to the map for a moment; null when none is. */
  readonly mapComing: Cell<Projection | null>;
  retryMap(): void;
  /** Loads the newest version of the page, at the same view. */
  reload(): void;
  /** Null while the keyboard moves the map's cursor. */
  readonly pointer: Cell<Pointer | null>;
  /** The sentence of an open part, such as a story's step, that replaces the headline above the map; null for none. */
  readonly lead: Cell<string | null>;
  /** The function that gets the places clicked on the map; null pins them. */
  readonly picker: Cell<((place: PlaceCode) => void) | null>;
  /**
   * Draws a fan in a worker; resolves to null where another request or `cancelFan` ended it, rejects where it fails.
   */
  drawFan(request: FanRequest): Promise<Fan | null>;
  cancelFan(): void;
  /** All facts that have come, also those that known then leaves out. */
  held(): Pick<Shown, "facts">;
  /** Fetches a story by its id. */
  story(id: string): Promise<Loaded<PublishedStory>>;
  /**
   * Reads the visitor's own story from the text of its file. Each fault, also those that `check` finds, names its field
   * and line.
   */
  storyIn(text: string, check: OwnCheck): Promise<OwnReading>;
  /** The choices that a query of this site opens. */
  view(query: string): Choices;
  /** Makes a named change. */
  act(change: (choices: Choices) => Partial<Choices>): void;
  fly(place: PlaceCode): void;
  zoom(by: number): void;
  wholeWorld(): void;
  /** Fits the hazard again on seeded resamples, in a worker; rejects where there is no worker. */
  refit(request: RefitRequest): Promise<Refits>;
  /** The code that draws pictures and films; rejects with an error of which `sayUnmade` says why. */
  drawing(): Promise<Drawing>;
  retry(file: FactName | "blocks"): void;
  /** Resolves to what is shown once the names of places are loaded or have failed. */
  named(): Promise<Pick<Shown, "facts" | "axis">>;
  /** The link to a view, of any length; without choices, to the present one. */
  link(choices?: Choices): string;
  /** The same, without the scenarios where they make it longer than servers and chat programs accept. */
  address(): string;
}

/** The context that gives panels their page; each root provides it. */
export const PageContext = createContext<Page | null>(null);

/** The page of a panel; throws outside a root. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error("a panel stands outside its page");
  return page;
}

/** The state of a file of figures. Fetches the file if nobody has yet; not while `wanted` is false. */
export function useFile(file: FactName | "blocks", wanted = true): FileState {
  const page = usePage();
  const found = fileState(page, file);
  const isMissing = wanted && found.state === "waiting";
  useEffect(() => {
    if (isMissing) page.retry(file);
  }, [isMissing, file]);
  return found;
}

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Frame } from "../../display/frame/frame.ts";
import type { RefitRequest, Refits } from "../../display/hazard/refit.ts";
import type { Fan, FanRequest } from "../../display/scenario/types.ts";
import type { FactName, Facts, PlaceCode } from "../../facts/types.ts";
import type { Cell } from "../../kit/cell.ts";
import type { Span } from "../../kit/time.ts";
import type { Choices } from "../../state/choices.ts";
import type { Words } from "../../words/en.ts";

/** Where the pointer is, in CSS pixels of the map's box, and how large that box is. */
export interface Pointer {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What every panel is given: finished values to place, and the ways to act. */
export interface Page {
  readonly facts: Facts;
  readonly frame: Frame;
  /** The frame without its scenario, for the parts of the page that a scenario does not reach. */
  readonly factual: Frame;
  readonly words: Words;
  /** What the link said that was not understood. */
  readonly dropped: readonly string[];
  /** The longest span that the time axis can show. */
  readonly axis: Span;
  /** Why a map could not go on; null while all is well. */
  readonly mapNote: Cell<string | null>;
  retryMap(): void;
  /** Loads the page anew, as its newest version, at the view that is shown. */
  reload(): void;
  /** Null while the keyboard leads. */
  readonly pointer: Cell<Pointer | null>;
  /** Who takes the places that are picked on the map; null pins them. */
  readonly picker: Cell<((place: PlaceCode) => void) | null>;
  /** Draws a fan in a worker; null where another request or `cancelFan` came between, rejects where it fails. */
  drawFan(request: FanRequest): Promise<Fan | null>;
  cancelFan(): void;
  /** Makes a named change. */
  act(change: (choices: Choices) => Partial<Choices>): void;
  fly(place: PlaceCode): void;
  zoom(by: number): void;
  wholeWorld(): void;
  /** Refits the hazard on seeded draws, in a worker; rejects where there is none. */
  refit(request: RefitRequest): Promise<Refits>;
  retry(file: FactName | "blocks"): void;
  /** The facts once every name of a place is known, or cannot be. */
  named(): Promise<Facts>;
  /** The link of the view of this moment, however long. */
  link(): string;
  /** The same, without its questions where they make it too long for servers and programs. */
  address(): string;
}

/** The page around a panel; set once by each root. */
export const PageContext = createContext<Page | null>(null);

/** The page; throws outside a root, which is a mistake in the code. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error("a panel stands outside its page");
  return page;
}

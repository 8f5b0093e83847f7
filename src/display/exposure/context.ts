import type { ExposureFacts, Facts, HashrateFacts } from "../../facts/types.ts";
import type { Span } from "../../kit/time.ts";
import type { IngredientFacts } from "../../model/score/ingredients.ts";
import type { SharePicture } from "../../model/shares/shares.ts";
import { type Numbers, numbersFor } from "../format/numbers.ts";
import type { Frame } from "../frame/frame.ts";
import { ready } from "../frame/reading.ts";
import type { Chosen, Shown } from "../frame/shown.ts";

/** The inputs of every part of the Exposure tab, at the frame's moment. */
export interface ExposureContext {
  readonly facts: Facts;
  readonly frame: Frame;
  /** The longest span of the time axis: scenarios begin inside it. */
  readonly axis: Span;
  readonly picture: SharePicture;
  readonly hashrate: HashrateFacts;
  readonly exposure: ExposureFacts;
  readonly ingredients: IngredientFacts;
  readonly locale: string;
  readonly numbers: Numbers;
  readonly nameOf: Frame["nameOf"];
}

/** The context of a frame; null while its files are loading, and before the first map. */
export function exposureContext({
  facts,
  frame,
  axis,
  words: { locale },
}: Pick<Shown, "facts" | "frame" | "axis"> & Pick<Chosen, "words">): ExposureContext | null {
  const hashrate = ready(facts.hashrate);
  const exposure = ready(facts.exposure);
  const risk = ready(facts.risk);
  const picture = frame.reading.shares;
  if (hashrate === null || exposure === null || risk === null || picture === null) return null;
  const ingredients = { risk, electricity: ready(facts.electricity), context: ready(facts.context), exposure };
  const { nameOf } = frame;
  return { facts, frame, axis, picture, hashrate, exposure, ingredients, locale, numbers: numbersFor(locale), nameOf };
}

/** A labelled figure with a note. */
export interface ExposureFigure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

/** A table of finished cells; the first cell of each row is its header. */
export interface CellTable {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly cells: readonly string[];
    /** A small line under the row's header. */
    readonly note?: string;
    readonly tone?: "good" | "bad" | "quiet" | "began";
  }[];
}

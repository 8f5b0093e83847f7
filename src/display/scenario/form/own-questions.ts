import type { PlaceCode } from "../../../facts/types.ts";
import { floorHour } from "../../../kit/time.ts";
import { printCompact } from "../../../model/scenario/codec/print.ts";
import { type Seen, shockOf } from "../../../model/scenario/question/kinds.ts";
import type { ShockKind } from "../../../model/scenario/question/scenario.ts";
import { whatIf as words } from "../../../words/scenario/answer.ts";
import type { Frame } from "../../frame/frame.ts";

/** A question that begins at the moment on the slider. */
export interface OwnQuestion {
  readonly name: string;
  readonly word: string;
  /** Whether asking it opens the form. */
  readonly open: boolean;
}

const usual = "USA";

/** The questions offered at the moment: one for each pinned country going dark, and one to be changed in the form. */
export function ownQuestions({ pins, choices, nameOf, table }: Frame): readonly OwnQuestion[] {
  const dark = pins.map((place): OwnQuestion => {
    const name = words.goesDark(nameOf(place));
    return { name, word: wordOf("internet", place, name, choices), open: false };
  });
  const first = pins[0] ?? table.rows[0]?.code ?? usual;
  return [...dark, { name: words.askOwn, word: wordOf("own", first, "", choices), open: true }];
}

function wordOf(kind: ShockKind, place: PlaceCode, name: string, seen: Seen): string {
  const start = floorHour(seen.at);
  const shock = shockOf(kind, { by: "places", places: [place] }, start, "", seen);
  return printCompact({ version: 1, name, start, fees: 0, seed: 1, shocks: [shock] });
}

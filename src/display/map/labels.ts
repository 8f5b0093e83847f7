import type { Facts, Place, PlaceCode } from "../../facts/types.ts";
import { newestMinerPrice } from "../../model/layers/miner-prices.ts";
import type { Choices } from "../../state/choices.ts";
import { replayShown } from "../../state/replays.ts";
import type { Words } from "../../words/en.ts";
import { overlays } from "../../words/map/overlays.ts";
import type { Numbers } from "../format/numbers.ts";
import { type Reading, ready } from "../frame/reading.ts";
import { type CountryTableView, columnOf } from "../frame/table.ts";
import { layerTraits } from "./layer-traits.ts";
import type { Arc, Badge, Label, Mark } from "./types.ts";

/** The inputs of the map's labels. */
export interface Labelled {
  readonly reading: Reading;
  readonly marks: ReadonlyMap<PlaceCode, Mark>;
  readonly table: CountryTableView;
  readonly choices: Choices;
  readonly words: Words;
  readonly places: ReadonlyMap<PlaceCode, Place>;
  readonly nameOf: (code: PlaceCode) => string;
  readonly arcs: readonly Arc[];
  readonly badges: readonly Badge[];
  /** What miners say they pay, in words, where the layer is electricity. */
  readonly miners: ReadonlyMap<PlaceCode, string>;
}

/** Added to the weight of a label with notes, so that it is placed before every label without. */
const notedWeight = 1000;

/**
 * A label for each country of the table that has a share and a colour: its name, the layer's value, and notes from
 * arcs, badges and miners' prices. A country with a badge but without a share has a label, too. In layers made from
 * shares that label says that the share is not named.
 */
export function mapLabelsOf(from: Labelled): readonly Label[] {
  const { reading, marks, table, choices, words, badges } = from;
  const { layer } = choices;
  const isColoured = (code: PlaceCode) => (marks.get(code)?.band ?? -1) >= 0;
  const valueIn = (row: CountryTableView["rows"][number]) =>
    words.labelUnits[layer](row.cells.find((cell) => cell.column === columnOf(layer))?.text ?? "");
  const named = table.rows.flatMap((row) => {
    const share = reading.shares?.share.get(row.code);
    if (share === undefined || !isColoured(row.code)) return [];
    return labelOf(row.code, valueIn(row), share, from);
  });
  const { shares } = reading;
  const unnamed = badges.filter(({ code }) => shares !== null && !shares.share.has(code));
  const unnamedValue = (code: PlaceCode): string => {
    if (layerTraits[layer].file === "hashrate") return overlays.shareNotNamed;
    const row = table.rows.find((one) => one.code === code);
    return row === undefined || !isColoured(code) ? "" : valueIn(row);
  };
  return [...named, ...unnamed.flatMap(({ code }) => labelOf(code, unnamedValue(code), 0, from))];
}

/** The label of a country, with this value; empty where the map has no place for it. */
function labelOf(code: PlaceCode, value: string, share: number, from: Labelled): readonly Label[] {
  const place = from.places.get(code);
  if (place === undefined) return [];
  const notes = notesFor(code, place, from);
  return [
    {
      code,
      at: place.label,
      name: from.nameOf(code),
      short: overlays.shortNames[code],
      value,
      notes,
      // The country of a replay is named first, also while it is reported at 0 %.
      isReplayed: code === replayShown(from.choices)?.place,
      weight: share + (notes.length > 0 ? notedWeight : 0),
    },
  ];
}

function notesFor(code: PlaceCode, place: Place, { arcs, badges, miners }: Labelled): readonly string[] {
  const brought = arcs.filter((arc) => arc.to === place.label).map((arc) => arc.label);
  const stated = badges.filter((badge) => badge.code === code).map((badge) => badge.label);
  const claimed = miners.get(code);
  return [...brought, ...stated, ...(claimed === undefined ? [] : [claimed])];
}

/**
 * The newest prices that miners reported, in words, by place; the map prints them in labels and never uses them for
 * colours. Empty in other layers.
 */
export function minerClaims(facts: Facts, choices: Choices, numbers: Numbers): ReadonlyMap<PlaceCode, string> {
  const claims = new Map<PlaceCode, string>();
  const electricity = ready(facts.electricity);
  if (electricity === null || choices.layer !== "electricity") return claims;
  for (const place of new Set(electricity.miners.map((report) => report.place))) {
    if (place === null) continue;
    const price = newestMinerPrice(electricity, place, choices.at, choices.known);
    if (price === null) continue;
    const [low, high] = [numbers.price(price.low), numbers.price(price.high)];
    claims.set(place, overlays.minersPay(low === high ? low : `${low}–${high}`));
  }
  return claims;
}

import type { FactName } from "../../facts/types.ts";
import type { LayerId } from "../../state/choices.ts";

/** The properties of a layer that the page needs beside the layer's values. */
interface LayerTraits {
  /** Whether its values are our arithmetic rather than somebody's figure. */
  readonly modelled: boolean;
  /** Whether a scenario's shares change its colours. */
  readonly followsShares: boolean;
  /** The file that its period, publisher and age are read from; one of those that the page fetches at its start. */
  readonly file: "hashrate" | "risk" | "electricity";
  /** The other files that it needs, fetched when it is first chosen. */
  readonly fetches: readonly FactName[];
  /** The kinds of figures whose newest ones the legend names. */
  readonly fresh: readonly ("share" | "price" | "risk" | "lists")[];
}

const share = { modelled: false, followsShares: true, file: "hashrate", fetches: [], fresh: ["share"] } as const;
const table = { ...share, followsShares: false } as const;
const modelled = { ...table, modelled: true } as const;

/** The traits of each layer. A new layer does not compile without its row. */
export const layerTraits: Readonly<Record<LayerId, LayerTraits>> = {
  share,
  electricity: { ...table, file: "electricity", fresh: ["price"] },
  risk: { ...table, file: "risk", fresh: ["risk"] },
  exposure: { ...modelled, followsShares: true, fresh: ["share", "risk"] },
  "at-risk": { ...modelled, fetches: ["exposure"], fresh: ["share", "risk", "lists"] },
  change: modelled,
  bivariate: { ...share, fresh: ["share", "risk"] },
};

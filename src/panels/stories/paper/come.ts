import { fileState } from "../../../display/frame/shown.ts";
import { layerTraits } from "../../../display/map/layer-traits.ts";
import type { LayerId } from "../../../state/choices.ts";
import type { Page } from "../../shared/page.ts";

/** Milliseconds after which a file counts as missing, and between two looks. */
const [patience, pause] = [20_000, 50];

/**
 * Fetches the files that the views of some layers need beside those of the start, and waits until each has come or
 * failed, 20 seconds at most: a picture of a view that is not shown would else lack its figures.
 */
export async function figuresCome(layers: readonly LayerId[], page: Pick<Page, "held" | "retry">): Promise<void> {
  const isWaiting = (file: Parameters<Page["retry"]>[0]) => fileState(page.held(), file).state === "waiting";
  const files = [...new Set(layers.flatMap((layer) => layerTraits[layer].fetches))];
  for (const file of files.filter(isWaiting)) page.retry(file);
  const end = Date.now() + patience;
  while (files.some(isWaiting) && Date.now() < end) await new Promise((later) => setTimeout(later, pause));
}

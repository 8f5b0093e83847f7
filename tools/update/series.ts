import type { Series } from "./outcome.ts";
import { blocks } from "./series/blocks.ts";

/** Every series that `npm run update` knows, in the order of its help text. */
export const allSeries: readonly Series[] = [blocks];

import type { Series } from "./outcome.ts";
import { blocks } from "./series/blocks.ts";
import { cbeci } from "./series/cbeci.ts";
import { eia } from "./series/eia.ts";
import { estimate } from "./series/estimate.ts";
import { eurostat } from "./series/eurostat.ts";
import { grid } from "./series/grid.ts";
import { network } from "./series/network.ts";
import { shutdowns } from "./series/shutdowns.ts";
import { wgi } from "./series/wgi.ts";

/** All series of `npm run update`, in the order of its help text. */
export const allSeries: readonly Series[] = [blocks, network, cbeci, estimate, wgi, eurostat, eia, shutdowns, grid];

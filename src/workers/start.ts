import { workersAt } from "./admitted.ts";
import fanUrl from "./fan.ts?worker&url";
import filmUrl from "./film/film.ts?worker&url";
import refitUrl from "./refit.ts?worker&url";

const addresses = { fan: fanUrl, refit: refitUrl, film: filmUrl } as const;
const start = workersAt(Object.values(addresses));

/** Starts one of the page's workers; throws where the browser refuses it. */
export const startWorker = (name: keyof typeof addresses): Worker => start(addresses[name]);

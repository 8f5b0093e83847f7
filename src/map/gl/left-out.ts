import { GlTrouble } from "../trouble.ts";

/** The WebGL map of the page as one file, which has none: the SVG map draws everything that the WebGL map draws. */
export const createGlMap = (): Promise<never> => Promise.reject(new GlTrouble("none"));

/** There is nothing to fetch. */
export const fetchForGl = (): Promise<void> => Promise.resolve();

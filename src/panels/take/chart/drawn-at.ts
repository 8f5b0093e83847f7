import type { ComponentChildren } from "preact";

/** Draws the content of an element anew for a width, CSS pixels. */
export type DrawAt = (width: number) => ComponentChildren;

/**
 * How the content of an element is drawn at another width than the page gives it: for charts whose points are pixels of
 * their own width. A picture of such a chart is drawn at the picture's width instead of being scaled.
 */
export const drawnAt = new WeakMap<Element, DrawAt>();

import type { Component, Weights } from "../model/score/score.ts";
import type { Change, Choices } from "./choices.ts";

/** The start weights: political stability alone, because one published score is easier to trust than our own mix. */
export const usualWeights: Weights = { stability: 1 };

const heaviest = 10;
/**
 * The order of the components in links, that of the page (`src/model/score/score.ts`); a missing component does not
 * compile.
 */
const order: Readonly<Record<Component, true>> = {
  stability: true,
  voice: true,
  effectiveness: true,
  regulation: true,
  law: true,
  corruption: true,
  shutdowns: true,
  electricity: true,
  grid: true,
  legal: true,
};
const components = Object.keys(order) as readonly Component[];

/** Sets the weight of a component, 0–10 in whole steps. */
export const weigh =
  (component: Component, weight: number): Change =>
  ({ weights }) => ({ weights: { ...weights, [component]: Math.round(Math.min(heaviest, Math.max(0, weight))) } });

/** Restores the start weights. */
export const weighAsUsual = (): Change => () => ({ weights: usualWeights });

/** Weights in a link: `stability.2,legal.1`, in fixed order, without zeros; `none` where all are zero. */
export function printWeights(weights: Weights): string {
  const parts = components.flatMap((one) => ((weights[one] ?? 0) > 0 ? [`${one}.${weights[one]}`] : []));
  return parts.length === 0 ? "none" : parts.join(",");
}

/** Reads what `printWeights` wrote; null for anything else. */
export function readWeights(value: string): Partial<Choices> | null {
  if (value === "none") return { weights: {} };
  const entries: (readonly [Component, number])[] = [];
  for (const part of value.split(",")) {
    const [name, weight = "", ...rest] = part.split(".");
    const component = components.find((one) => one === name);
    if (component === undefined || rest.length > 0 || !/^([1-9]|10)$/.test(weight)) return null;
    entries.push([component, Number(weight)]);
  }
  const weights = Object.fromEntries(entries);
  return Object.keys(weights).length === entries.length ? { weights } : null;
}

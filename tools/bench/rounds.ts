import type { Browser } from "playwright-core";
import { Plain } from "../build/plain.ts";
import { type Answer, gesture } from "./gesture.ts";
import type { BenchOptions } from "./options.ts";
import type { StepCost } from "./probe.ts";
import { type spans, wholePageStep } from "./steps.ts";
import { type Visit, visit } from "./visit.ts";

/** What one round measures of a built site. */
export interface SiteRound {
  readonly rest: Visit;
  readonly use: Visit;
  readonly steps: Readonly<Record<keyof typeof spans, StepCost | null>>;
}

/** What one round measures: the site, the bare MapLibre page, both maps without panels, and another site if asked. */
export interface Round {
  readonly ours: SiteRound;
  readonly answer: Answer;
  /** A visit whose link asks for WebGL, with steps. */
  readonly pinned: Visit;
  readonly bare: Visit;
  readonly maps: Visit;
  readonly beside: SiteRound | null;
}

/** The addresses of the pages that a round visits. */
export type Addresses = Readonly<Record<"ours" | "bare" | "maps", string>> & { readonly beside: string | null };

/** Measures all pages in alternation, so that a slow minute of the machine slows all of them. */
export async function allRounds(
  browser: Browser,
  addresses: Addresses,
  { rounds, steps }: BenchOptions,
): Promise<readonly Round[]> {
  const done: Round[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const bare = await visit(browser, addresses.bare, "canvas", steps);
    if (bare.canvas === null || !bare.draws) throw new Plain("bench: the bare page has drawn no map to compare with");
    const ours = await siteRound(browser, addresses.ours, steps);
    const answer = await gesture(browser, addresses.ours);
    const pinned = await visit(browser, `${addresses.ours}?map=webgl`, "canvas", steps);
    const maps = await visit(browser, addresses.maps, "canvas", steps);
    const beside = addresses.beside === null ? null : await siteRound(browser, addresses.beside, steps);
    done.push({ ours, answer, pinned, bare, maps, beside });
    console.log(`round ${round} of ${rounds}`);
  }
  return done;
}

async function siteRound(browser: Browser, url: string, steps: number): Promise<SiteRound> {
  const rest = await visit(browser, url, "rest");
  const use = await visit(browser, url, "use");
  const cost = (span: keyof typeof spans) => wholePageStep(browser, url, span, steps);
  return { rest, use, steps: { years: await cost("years"), days: await cost("days"), hours: await cost("hours") } };
}

import type { Moment } from "../facts/types.ts";
import type { Change } from "./actions.ts";
import type { Span } from "./choices.ts";

/** How many steps back an undo remembers. */
const deepest = 100;
/** Forty shocks of three hundred places fit. */
const longestWord = 60_000;

/** Where a replay of the scenario stands: a time line of its own beside that of the facts. */
export interface ScenarioTime {
  readonly at: Moment;
  readonly span: Span;
  /** Steps a second. */
  readonly speed: number;
}

/** What the visitor asks the simulator; scenarios stand as the compact word that links hold, empty for none. */
export interface Asked {
  readonly scenario: string;
  /** The second scenario that the first is compared with. */
  readonly rival: string;
  /** Earlier words, newest last, and those that an undo took back. */
  readonly past: readonly string[];
  readonly future: readonly string[];
  /** What the page shows of scenario time; null while it shows the facts. */
  readonly time: ScenarioTime | null;
}

/** Nothing is asked. */
export const nothingAsked: Asked = { scenario: "", rival: "", past: [], future: [], time: null };

/** Asks a scenario; the one before can be had back. */
export const askScenario =
  (scenario: string): Change =>
  ({ asked }) =>
    scenario === asked.scenario
      ? {}
      : {
          asked: { ...asked, scenario, past: [...asked.past, asked.scenario].slice(-deepest), future: [], time: null },
        };

/** Asks a scenario in place of the one before it, as a slider does while it is drawn: one step to take back. */
export const askInstead =
  (scenario: string): Change =>
  ({ asked }) => ({ asked: { ...asked, scenario, future: [], time: null } });

/** Takes the last change of the scenario back. */
export const undoScenario =
  (): Change =>
  ({ asked }) => {
    const before = asked.past.at(-1);
    if (before === undefined) return {};
    const future = [asked.scenario, ...asked.future];
    return { asked: { ...asked, scenario: before, past: asked.past.slice(0, -1), future, time: null } };
  };

/** Makes the change again that was taken back last. */
export const redoScenario =
  (): Change =>
  ({ asked }) => {
    const [after, ...future] = asked.future;
    if (after === undefined) return {};
    return { asked: { ...asked, scenario: after, past: [...asked.past, asked.scenario], future, time: null } };
  };

/** Sets the scenario that the first is compared with; empty for none. */
export const setRival =
  (rival: string): Change =>
  ({ asked }) => ({ asked: { ...asked, rival } });

/** Makes the second scenario the first, and the first the second. */
export const swapScenarios =
  (): Change =>
  ({ asked }) => ({
    asked: {
      ...asked,
      scenario: asked.rival,
      rival: asked.scenario,
      past: [...asked.past, asked.scenario],
      future: [],
      time: null,
    },
  });

const safe = /^[A-Za-z0-9\-_.~!,:$]+$/;

/** The scenario that a link names; what the word means is read where the simulator is, and refused there by name. */
export function readAsked(key: "scenario" | "rival"): (value: string) => Partial<Asked> | null {
  return (value) => {
    // No word ends with the full stop, comma or colon of the sentence that it was sent in.
    const word = value.replace(/[.,:]+$/, "");
    return word.length <= longestWord && safe.test(word) ? { [key]: word } : null;
  };
}

import type { Moment } from "../../facts/types.ts";
import { parseTime } from "../../kit/time.ts";
import type { Asked } from "../asked.ts";
import type { Change, Choices } from "../choices.ts";
import { spanHolding } from "../spans.ts";

/** How many steps back an undo remembers. */
const deepest = 100;
/** Forty shocks of three hundred places fit. */
const longestWord = 60_000;

/** Nothing is asked. */
export const nothingAsked: Asked = { scenario: "", rival: "", past: [], future: [], time: null };

/** The moment in which a scenario's word says that it begins; null where it says none. */
export const momentOfWord = (word: string): Moment | null => parseTime(`${word.split("~", 3)[2]}:00Z`);

/** Another question in the place of the one before; the map goes to its beginning, where that is another one. */
function asked({ asked: before, span }: Choices, changes: Partial<Asked>): Partial<Choices> {
  const after = { ...before, ...changes, time: null };
  const at = momentOfWord(after.scenario);
  const moved = at !== null && at !== momentOfWord(before.scenario);
  return { asked: after, ...(moved ? { at, span: spanHolding(span, at) } : {}) };
}

/** Asks a scenario; the one before can be had back. */
export const askScenario =
  (scenario: string): Change =>
  (choices) => {
    const before = choices.asked;
    if (scenario === before.scenario) return {};
    return asked(choices, { scenario, past: [...before.past, before.scenario].slice(-deepest), future: [] });
  };

/** Asks a scenario in place of the one before it, as a slider does while it is drawn: one step to take back. */
export const askInstead =
  (scenario: string): Change =>
  (choices) =>
    asked(choices, { scenario, future: [] });

/** Takes the last change of the scenario back. */
export const undoScenario = (): Change => (choices) => {
  const { past, future, scenario } = choices.asked;
  const before = past.at(-1);
  if (before === undefined) return {};
  return asked(choices, { scenario: before, past: past.slice(0, -1), future: [scenario, ...future] });
};

/** Makes the change again that was taken back last. */
export const redoScenario = (): Change => (choices) => {
  const { past, future, scenario } = choices.asked;
  const [after, ...rest] = future;
  return after === undefined ? {} : asked(choices, { scenario: after, past: [...past, scenario], future: rest });
};

/** Sets the scenario that the first is compared with; empty for none. */
export const setRival =
  (rival: string): Change =>
  ({ asked }) => ({ asked: { ...asked, rival } });

/** Makes the second scenario the first, and the first the second. */
export const swapScenarios = (): Change => (choices) => {
  const { past, scenario, rival } = choices.asked;
  return asked(choices, { scenario: rival, rival: scenario, past: [...past, scenario], future: [] });
};

const safe = /^[A-Za-z0-9\-_.~!,:$]+$/;

/** The scenario that a link names; what the word means is read where the simulator is, and refused there by name. */
export function readAsked(key: "scenario" | "rival"): (value: string) => Partial<Asked> | null {
  return (value) => {
    // No word ends with the full stop, comma or colon of the sentence that it was sent in.
    const word = value.replace(/[.,:]+$/, "");
    return word.length <= longestWord && safe.test(word) ? { [key]: word } : null;
  };
}

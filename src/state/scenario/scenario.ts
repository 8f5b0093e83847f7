import type { Moment } from "../../facts/types.ts";
import { parseTime } from "../../kit/time.ts";
import type { Asked } from "../asked.ts";
import type { Change, Choices } from "../choices.ts";
import { spanHolding } from "../spans.ts";

/** Most undo steps. */
const deepest = 100;
/** Characters of the longest scenario word; forty shocks of three hundred places fit. */
const longestWord = 60_000;

/** No question. */
export const nothingAsked: Asked = { scenario: "", rival: "", past: [], future: [], time: null };

/** The start in the value of a link's `sc` or `vs`; null where it has none. */
export const momentOfWord = (word: string): Moment | null => parseTime(`${word.split("~", 3)[2]}:00Z`);

/** The choices after a change of the question; the map goes to its start, where the change moved it. */
function asked({ asked: before, span }: Choices, changes: Partial<Asked>): Partial<Choices> {
  const after = { ...before, ...changes, time: null };
  const at = momentOfWord(after.scenario);
  const moved = at !== null && at !== momentOfWord(before.scenario);
  return { asked: after, ...(moved ? { at, span: spanHolding(span, at) } : {}) };
}

/** Asks a scenario; undo restores the one before. */
export const askScenario =
  (scenario: string): Change =>
  (choices) => {
    const before = choices.asked;
    if (scenario === before.scenario) return {};
    return asked(choices, { scenario, past: [...before.past, before.scenario].slice(-deepest), future: [] });
  };

/** Replaces the scenario without a new undo step, as while a slider is dragged. */
export const askInstead =
  (scenario: string): Change =>
  (choices) =>
    asked(choices, { scenario, future: [] });

/** Undoes the last change of the scenario. */
export const undoScenario = (): Change => (choices) => {
  const { past, future, scenario } = choices.asked;
  const before = past.at(-1);
  if (before === undefined) return {};
  return asked(choices, { scenario: before, past: past.slice(0, -1), future: [scenario, ...future] });
};

/** Redoes the change that was undone last. */
export const redoScenario = (): Change => (choices) => {
  const { past, future, scenario } = choices.asked;
  const [after, ...rest] = future;
  return after === undefined ? {} : asked(choices, { scenario: after, past: [...past, scenario], future: rest });
};

/** Sets the second scenario, which the first is compared with; empty for none. */
export const setRival =
  (rival: string): Change =>
  ({ asked }) => ({ asked: { ...asked, rival } });

/** Swaps the first and the second scenario. */
export const swapScenarios = (): Change => (choices) => {
  const { past, scenario, rival } = choices.asked;
  return asked(choices, { scenario: rival, rival: scenario, past: [...past, scenario], future: [] });
};

const safe = /^[A-Za-z0-9\-_.~!,:$]+$/;

/**
 * Reads the value of a link's `sc` or `vs` by its characters and length alone; the simulator reads its meaning and
 * names what it refuses.
 */
export function readAsked(key: "scenario" | "rival"): (value: string) => Partial<Asked> | null {
  return (value) => {
    // A full stop, comma or colon at the end belongs to the sentence around the link.
    const word = value.replace(/[.,:]+$/, "");
    return word.length <= longestWord && safe.test(word) ? { [key]: word } : null;
  };
}

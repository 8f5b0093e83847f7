import { comparison } from "../../../display/scenario/compare/compare.ts";
import type { Simulator } from "../../../display/scenario/simulator.ts";
import type { Outcome } from "../../../display/scenario/types.ts";
import { setRival, swapScenarios } from "../../../state/scenario/scenario.ts";
import { whatIf as words } from "../../../words/scenario/answer.ts";
import { usePage } from "../../shared/page.ts";
import { Problems } from "../Problems.tsx";
import { WordTable } from "../Table.tsx";

/** The comparison with a second scenario, or the button that keeps the first for it. */
export function Compare({ simulator, outcome }: { readonly simulator: Simulator; readonly outcome: Outcome }) {
  const { frame, act } = usePage();
  const { asked } = frame.choices;
  if (asked.rival === "") {
    return (
      <button type="button" class="pill what-if-wide" onClick={() => act(setRival(asked.scenario))}>
        {words.compare.keep}
      </button>
    );
  }
  return (
    <>
      {simulator.rival === null ? (
        <Problems problems={simulator.refused} title={words.compare.refused} />
      ) : (
        <WordTable table={comparison(outcome, simulator.rival)} />
      )}
      <p class="what-if-steps">
        <button type="button" class="source-link" onClick={() => act(swapScenarios())}>
          {words.compare.swap}
        </button>
        <button type="button" class="source-link" onClick={() => act(setRival(""))}>
          {words.compare.drop}
        </button>
      </p>
    </>
  );
}

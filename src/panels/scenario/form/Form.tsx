import type { Edited } from "../../../display/scenario/form/edit.ts";
import { accepted, movedTo, withAnother, withoutShock, withShock } from "../../../display/scenario/form/edit.ts";
import { controlText, formOf } from "../../../display/scenario/form/form.ts";
import { placeChoices } from "../../../display/scenario/places.ts";
import type { Simulator } from "../../../display/scenario/simulator.ts";
import type { Outcome, Scenario } from "../../../display/scenario/types.ts";
import { askInstead, askScenario } from "../../../state/scenario/scenario.ts";
import { scenarioForm as words } from "../../../words/scenario/form.ts";
import { usePage } from "../../shared/page.ts";
import { useDraft } from "../../shared/useDraft.ts";
import { ShockFields } from "./ShockFields.tsx";

/** The scenario's form. A change that is refused leaves the scenario as it is and shows why. */
export function Form({
  simulator,
  outcome,
  refuse,
}: {
  readonly simulator: Simulator;
  readonly outcome: Outcome;
  readonly refuse: (problems: readonly string[]) => void;
}) {
  const page = usePage();
  const { frame, act } = page;
  const form = formOf(outcome.scenario, simulator.voice);
  const change = (scenario: Scenario, instead = false) => {
    const edited: Edited = accepted(page, scenario);
    refuse(edited.ok ? [] : edited.problems);
    if (edited.ok) act((instead ? askInstead : askScenario)(edited.word));
  };
  const { scenario } = form;
  const largest = frame.table.rows[0]?.code ?? "USA";
  return (
    <form class="what-if-form" onSubmit={(event) => event.preventDefault()}>
      <label class="field">
        <span>{words.name}</span>
        <input
          type="text"
          maxLength={80}
          {...useDraft(scenario.name, (event) => change({ ...scenario, name: event.currentTarget.value }))}
        />
      </label>
      <label class="field">
        <span>{words.start}</span>
        <input
          type="datetime-local"
          step={3600}
          {...useDraft(form.start, (event) => change(movedTo(scenario, event.currentTarget.value)))}
        />
      </label>
      <button
        type="button"
        class="source-link"
        onClick={() => change(movedTo(scenario, controlText(frame.choices.at)))}
      >
        {words.mapDate}
      </button>
      <label class="field">
        <span>{words.fees}</span>
        <input
          type="number"
          min={0}
          max={100}
          step="any"
          {...useDraft(scenario.fees, (event) => change({ ...scenario, fees: event.currentTarget.valueAsNumber }))}
        />
      </label>
      {form.shocks.map((shock, index) => (
        <ShockFields
          key={`${index}:${form.shocks.length}`}
          form={shock}
          index={index}
          change={(changes, instead) => change(withShock(scenario, index, changes), instead)}
          remove={() => change(withoutShock(scenario, index))}
        />
      ))}
      <button type="button" class="pill" onClick={() => change(withAnother(scenario, largest))}>
        {words.add}
      </button>
      <datalist id="what-if-places">
        {placeChoices(page).map(({ code, name }) => (
          <option key={code} value={name} />
        ))}
      </datalist>
    </form>
  );
}

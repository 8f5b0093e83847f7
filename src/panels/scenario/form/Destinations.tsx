import {
  type DestinationsForm,
  destinationsOf,
  spreadTo,
  withDestination,
  withoutDestination,
  withPart,
} from "../../../display/scenario/form/destinations.ts";
import { placeNames } from "../../../display/scenario/places.ts";
import type { Shock } from "../../../display/scenario/types.ts";
import { scenarioForm as words } from "../../../words/scenario/form.ts";
import { usePage } from "../../shared/page.ts";
import { useDraft } from "../../shared/useDraft.ts";
import { PlaceField } from "./PlaceField.tsx";

interface Props {
  readonly shock: Shock;
  readonly change: (changes: Partial<Shock>) => void;
}

/** The fields for where the machines go: in proportion to running hashrate, or to places with a part each. */
export function Destinations({ shock, change }: Props) {
  const page = usePage();
  const { frame } = page;
  const form = destinationsOf(shock.move, placeNames(page));
  const hit = shock.target.by === "places" ? shock.target.places : [];
  const largest = frame.table.rows.find(({ code }) => !hit.includes(code))?.code ?? null;
  return (
    <>
      <label class="field">
        <span>{words.to}</span>
        <select
          value={form === null ? "everywhere" : "places"}
          onChange={(event) => change(spreadTo(shock, event.currentTarget.value === "places" ? largest : null))}
        >
          <option value="everywhere">{words.toEverywhere}</option>
          {largest === null ? null : <option value="places">{words.toPlaces}</option>}
        </select>
      </label>
      {form === null ? null : <Rows shock={shock} change={change} form={form} />}
    </>
  );
}

function Goal(props: {
  readonly row: DestinationsForm["rows"][number];
  readonly put: (part: number) => void;
  readonly remove: () => void;
}) {
  const { name, part } = props.row;
  return (
    <div class="field what-if-goal">
      <span>{name}</span>
      <input
        type="number"
        aria-label={words.partTo(name)}
        min={0.01}
        max={1000}
        step="any"
        {...useDraft(part, (event) => props.put(event.currentTarget.valueAsNumber))}
      />
      <button type="button" class="source-link" aria-label={words.removeGoal(name)} onClick={props.remove}>
        ×
      </button>
    </div>
  );
}

function Rows({ shock, change, form }: Props & { readonly form: DestinationsForm }) {
  return (
    <fieldset class="what-if-goals">
      <legend class="unseen">{words.to}</legend>
      {form.rows.map((row) => (
        <Goal
          key={row.place}
          row={row}
          put={(part) => change(withPart(shock, row.place, part))}
          remove={() => change(withoutDestination(shock, row.place))}
        />
      ))}
      <p class="quiet what-if-reason" role="status">
        {form.sum}
      </p>
      <Another shock={shock} change={change} taken={form.rows.map(({ place }) => place)} />
    </fieldset>
  );
}

function Another({ shock, change, taken }: Props & { readonly taken: readonly string[] }) {
  const take = (code: string, name: string) => {
    if (taken.includes(code)) return words.twice(name);
    change(withDestination(shock, code));
    return null;
  };
  return <PlaceField label={words.addGoal} take={take} />;
}

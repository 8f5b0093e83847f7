import { useRef } from "preact/hooks";
import { countText } from "../../../display/format/numbers.ts";
import { type ShockField, shockChange } from "../../../display/scenario/form/edit.ts";
import type { ShockForm } from "../../../display/scenario/form/form.ts";
import type { Shock } from "../../../display/scenario/types.ts";
import { scenarioForm as words } from "../../../words/scenario/form.ts";
import { usePage } from "../../shared/page.ts";
import { useDraft } from "../../shared/useDraft.ts";
import { Destinations } from "./Destinations.tsx";
import { TargetFields } from "./TargetFields.tsx";

/** The fields of one shock. */
export function ShockFields({
  form,
  index,
  change,
  remove,
}: {
  readonly form: ShockForm;
  readonly index: number;
  /** With `instead`, the change replaces the one before it in the history, so that undo takes back both. */
  readonly change: (changes: Partial<Shock>, instead?: boolean) => void;
  readonly remove: () => void;
}) {
  const { shock } = form;
  const { frame } = usePage();
  const set = (field: ShockField) => (event: { readonly currentTarget: { readonly value: string } }) =>
    change(shockChange(shock, field, event.currentTarget.value, frame.choices));
  return (
    <fieldset class="what-if-shock">
      <legend>{form.title}</legend>
      <label class="field">
        <span>{words.kind}</span>
        <select value={shock.kind} onChange={set("kind")}>
          {Object.entries(words.kinds).map(([kind, name]) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p class="quiet what-if-reason">{form.reason}</p>
      <TargetFields shock={shock} change={change} />
      <div class="field">
        <span id={`loss-${index}`}>{words.loss}</span>
        <Slider
          index={index}
          value={shock.loss}
          set={(text, instead) => change(shockChange(shock, "loss", text), instead)}
        />
        <input
          type="number"
          aria-labelledby={`loss-${index}`}
          min={0}
          max={100}
          step="any"
          {...useDraft(shock.loss, set("loss"))}
        />
      </div>
      <label class="field">
        <span>{words.begins}</span>
        <input type="datetime-local" step={3600} {...useDraft(form.begins, set("begins"))} />
      </label>
      <Hours label={words.ramp} value={form.ramp} days={form.inDays.ramp} set={set("ramp")} />
      <label class="field what-if-check">
        <input type="checkbox" checked={form.forGood} onChange={set("forGood")} />
        <span>{words.forGood}</span>
      </label>
      {form.forGood ? null : <Returning form={form} set={set} />}
      <label class="field">
        <span>{words.moves}</span>
        <input type="number" min={0} max={100} step="any" {...useDraft(form.moves, set("moves"))} />
      </label>
      {shock.move === null ? null : <Moving form={form} set={set} change={change} />}
      <button type="button" class="source-link" onClick={remove}>
        {words.remove(countText(index + 1))}
      </button>
    </fieldset>
  );
}

/** The slider for the loss. It changes the scenario while it is dragged; undo takes back the whole drag. */
function Slider(props: {
  readonly index: number;
  readonly value: number;
  readonly set: (text: string, instead: boolean) => void;
}) {
  const dragged = useRef(false);
  return (
    <input
      type="range"
      aria-labelledby={`loss-${props.index}`}
      min={0}
      max={100}
      step={0.5}
      value={props.value}
      onInput={(event) => {
        props.set(event.currentTarget.value, dragged.current);
        dragged.current = true;
      }}
      onChange={() => {
        dragged.current = false;
      }}
    />
  );
}

type Set = (field: ShockField) => (event: { readonly currentTarget: { readonly value: string } }) => void;

function Returning({ form, set }: { readonly form: ShockForm; readonly set: Set }) {
  const { how } = form.shock.back;
  return (
    <>
      <Hours label={words.lasts} value={form.lasts} days={form.inDays.lasts} set={set("lasts")} />
      <label class="field">
        <span>{words.returns}</span>
        <select value={how} onChange={set("return")}>
          {(["at-once", "linear", "exponential"] as const).map((one) => (
            <option key={one} value={one}>
              {words.return[one]}
            </option>
          ))}
        </select>
      </label>
      {form.returnHours === null ? null : (
        <Hours
          label={how === "linear" ? words.returnHours : words.halfLife}
          value={form.returnHours}
          days=""
          set={set("returnHours")}
        />
      )}
    </>
  );
}

function Moving({
  form,
  set,
  change,
}: {
  readonly form: ShockForm;
  readonly set: Set;
  readonly change: (changes: Partial<Shock>) => void;
}) {
  return (
    <>
      <Hours label={words.delay} value={form.delay} days={form.inDays.delay} set={set("delay")} />
      <Hours label={words.over} value={form.over} days={form.inDays.over} set={set("over")} />
      <Destinations shock={form.shock} change={change} />
    </>
  );
}

function Hours({
  label,
  value,
  days,
  set,
}: {
  readonly label: string;
  readonly value: string;
  readonly days: string;
  readonly set: ReturnType<Set>;
}) {
  return (
    <label class="field">
      <span>{label}</span>
      <input type="number" min={0} step={1} {...useDraft(value, set)} />
      {days === "" ? null : <output>{days}</output>}
    </label>
  );
}

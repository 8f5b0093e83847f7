import { useEffect, useRef, useState } from "preact/hooks";
import { placeNames, targetBy, toggled } from "../../../display/scenario/places.ts";
import type { Shock } from "../../../display/scenario/types.ts";
import { scenarioForm as words } from "../../../words/scenario/form.ts";
import { usePage } from "../../shared/page.ts";
import { useDraft } from "../../shared/useDraft.ts";
import { PlaceField } from "./PlaceField.tsx";

const ways = ["places", "risk", "riskiest", "everyone"] as const;

/**
 * The fields for what a shock hits: places by name or by a click on the map, a level of risk, the riskiest, or
 * everyone.
 */
export function TargetFields({
  shock,
  change,
}: {
  readonly shock: Shock;
  readonly change: (changes: Partial<Shock>) => void;
}) {
  const { frame } = usePage();
  const { target } = shock;
  const largest = frame.table.rows[0]?.code ?? "USA";
  return (
    <>
      <label class="field">
        <span>{words.target}</span>
        <select
          value={target.by}
          onChange={(event) => {
            const by = ways.find((way) => way === event.currentTarget.value);
            if (by !== undefined) change(targetBy(shock, by, largest));
          }}
        >
          {ways.map((way) => (
            <option key={way} value={way}>
              {words.targets[way]}
            </option>
          ))}
        </select>
      </label>
      {target.by === "places" ? <Places shock={shock} change={change} /> : null}
      {target.by === "risk" ? (
        <Count
          label={words.riskFrom}
          value={target.from}
          most={100}
          set={(from) => change({ target: { by: "risk", from } })}
        />
      ) : null}
      {target.by === "riskiest" ? (
        <Count
          label={words.count}
          value={target.count}
          most={50}
          set={(count) => change({ target: { by: "riskiest", count } })}
        />
      ) : null}
    </>
  );
}

function Count(props: {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly set: (value: number) => void;
}) {
  return (
    <label class="field">
      <span>{props.label}</span>
      <input
        type="number"
        min={0}
        max={props.most}
        {...useDraft(props.value, (event) => props.set(event.currentTarget.valueAsNumber))}
      />
    </label>
  );
}

function Places({ shock, change }: { readonly shock: Shock; readonly change: (changes: Partial<Shock>) => void }) {
  const nameOf = placeNames(usePage());
  const places = shock.target.by === "places" ? shock.target.places : [];
  const take = (code: string) => {
    if (!places.includes(code)) change(toggled(shock, code));
    return null;
  };
  return (
    <>
      <ul class="what-if-places">
        {places.map((code) => (
          <li key={code}>
            <button
              type="button"
              class="pill"
              aria-label={words.removePlace(nameOf(code))}
              disabled={places.length === 1}
              onClick={() => change(toggled(shock, code))}
            >
              {nameOf(code)} ×
            </button>
          </li>
        ))}
      </ul>
      <PlaceField label={words.addPlace} take={take} />
      <Picking shock={shock} change={change} />
    </>
  );
}

/** A toggle: while it is on, a click on the map adds a country to the shock or takes it away. */
function Picking({ shock, change }: { readonly shock: Shock; readonly change: (changes: Partial<Shock>) => void }) {
  const { picker } = usePage();
  const [on, setOn] = useState(false);
  const newest = useRef({ shock, change });
  newest.current = { shock, change };
  useEffect(() => {
    if (!on) return;
    picker.set((place) => newest.current.change(toggled(newest.current.shock, place)));
    return () => picker.set(null);
  }, [on, picker]);
  return (
    <button type="button" class="pill" aria-pressed={on} onClick={() => setOn(!on)}>
      {on ? words.onMapOn : words.onMap}
    </button>
  );
}

import { type ColumnView, roleChoices } from "../../../display/holdings/import/columns.ts";
import { importWords as words } from "../../../words/holdings/import.ts";

type ColumnRole = ColumnView["role"];
type ColumnUnit = NonNullable<ColumnView["unit"]>["options"][number];

/** The columns of the file, each with the choice of its role and unit. */
export function ColumnList({
  views,
  setRole,
  setUnit,
}: {
  readonly views: readonly ColumnView[];
  readonly setRole: (index: number, role: Exclude<ColumnRole, ""> | null) => void;
  readonly setUnit: (index: number, unit: ColumnUnit) => void;
}) {
  return (
    <section aria-label={words.columns}>
      <h3>{words.columns}</h3>
      <p class="note">{words.columnsNote}</p>
      <ul class="import-columns">
        {views.map((view) => (
          <li key={view.index} data-asks={view.asks} data-unused={view.role === "" || view.role === "reckoned"}>
            <div>
              <strong>{view.header}</strong>
              <span class="note"> {words.first(view.examples)}</span>
            </div>
            <select
              aria-label={view.roleLabel}
              value={view.role}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setRole(view.index, value === "" ? null : (value as Exclude<ColumnRole, "">));
              }}
            >
              {roleChoices.map(({ value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
            {view.unit === null ? null : <UnitList unit={view.unit} put={(unit) => setUnit(view.index, unit)} />}
            {view.note === "" ? null : <span class={view.asks ? "import-ask" : "note"}>{view.note}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function UnitList({
  unit,
  put,
}: {
  readonly unit: NonNullable<ColumnView["unit"]>;
  readonly put: (unit: ColumnUnit) => void;
}) {
  return (
    <select
      aria-label={unit.label}
      value={unit.value}
      onChange={(event) => event.currentTarget.value !== "" && put(event.currentTarget.value as ColumnUnit)}
    >
      {unit.value === "" ? <option value="">{unit.none}</option> : null}
      {unit.options.map((one) => (
        <option key={one} value={one}>
          {words.units[one] ?? one}
        </option>
      ))}
    </select>
  );
}

import type { ExposureContext } from "../../display/exposure/context.ts";
import { plainNumber } from "../../display/format/numbers.ts";
import { type Mine, machinesOf } from "../../display/holdings/holdings.ts";
import { darkChoices, type QuestionGroup, questionsOf } from "../../display/holdings/questions.ts";
import { readKept } from "../../state/kept.ts";
import { holdingsWords as words } from "../../words/holdings/holdings.ts";
import { useLiveDraft } from "../shared/useDraft.ts";

type SetMine = (part: Partial<Mine>) => void;
const durations = Object.keys(words.durations) as Mine["days"][];

/** The fields for the visitor's assumptions: J/TH, fees in %, a change of price in %, and a scenario. */
export function Assumptions({
  context,
  mine,
  change,
}: {
  readonly context: ExposureContext;
  readonly mine: Mine;
  readonly change: SetMine;
}) {
  const machines = machinesOf(context);
  return (
    <fieldset class="assumptions holdings-input">
      <legend>{words.assumptions}</legend>
      <Amount
        label={words.efficiency}
        value={mine.efficiency}
        least={1}
        most={200}
        put={(efficiency) => change({ efficiency })}
      />
      <label>
        <span>{words.machine}</span>
        <select
          value={machines.find(({ joulesPerTerahash }) => joulesPerTerahash === mine.efficiency)?.model ?? ""}
          onChange={(event) => {
            const { value } = event.currentTarget;
            change({ efficiency: machines.find(({ model }) => model === value)?.joulesPerTerahash ?? null });
          }}
        >
          <option value="">–</option>
          {machines.map(({ model, joulesPerTerahash }) => (
            <option key={model} value={model}>
              {model}, {plainNumber(joulesPerTerahash)} J/TH
            </option>
          ))}
        </select>
      </label>
      <Amount label={words.fees} value={mine.fees} least={0} most={200} put={(fees) => change({ fees: fees ?? 0 })} />
      <Amount
        label={words.shock}
        value={mine.shock}
        least={-100}
        most={500}
        put={(shock) => change({ shock: shock ?? 0 })}
      />
      <Questions context={context} mine={mine} change={change} />
    </fieldset>
  );
}

/** The choice of the scenario to apply to the holdings. */
function Questions({ context, mine, change }: Parameters<typeof Assumptions>[0]) {
  const kept = readKept(() => localStorage);
  return (
    <>
      <Choice
        label={words.question}
        value={mine.question}
        none={words.questionNone}
        groups={questionsOf(context, kept)}
        put={(question) => change({ question })}
      />
      {mine.question !== "country" ? null : (
        <>
          <Choice
            label={words.dark}
            value={mine.dark ?? mine.holdings[0]?.place ?? ""}
            none={null}
            groups={darkChoices(context, mine)}
            put={(dark) => change({ dark })}
          />
          <label>
            <span>{words.days}</span>
            <select value={mine.days} onChange={(event) => change({ days: event.currentTarget.value as Mine["days"] })}>
              {durations.map((days) => (
                <option key={days} value={days}>
                  {words.durations[days]}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
    </>
  );
}

function Choice({
  label,
  value,
  none,
  groups,
  put,
}: {
  readonly label: string;
  readonly value: string;
  /** The label of the empty choice; null where the visitor must choose. */
  readonly none: string | null;
  readonly groups: readonly QuestionGroup[];
  readonly put: (value: string) => void;
}) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => put(event.currentTarget.value)}>
        {none === null ? null : <option value="">{none}</option>}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.questions.map((question) => (
              <option key={question.value} value={question.value}>
                {question.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

function Amount({
  label,
  value,
  least,
  most,
  put,
}: {
  readonly label: string;
  readonly value: number | null;
  readonly least: number;
  readonly most: number;
  readonly put: (value: number | null) => void;
}) {
  return (
    <label>
      <span>{label}</span>
      <input
        type="number"
        min={least}
        max={most}
        step="any"
        {...useLiveDraft(value ?? "", (event) => {
          const { valueAsNumber } = event.currentTarget;
          if (Number.isNaN(valueAsNumber)) put(null);
          else if (valueAsNumber >= least && valueAsNumber <= most) put(valueAsNumber);
        })}
      />
      <span class="on-paper">{value === null ? "–" : plainNumber(value)}</span>
    </label>
  );
}

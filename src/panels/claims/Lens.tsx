import { useState } from "preact/hooks";
import type { LensView, LuckRow } from "../../display/claims/types.ts";
import { askLoss, lossRange } from "../../state/actions.ts";
import type { Change } from "../../state/choices.ts";
import { claimsWords as words } from "../../words/claims.ts";
import { useLiveDraft } from "../shared/useDraft.ts";
import { RunningText } from "./Parts.tsx";

type Props = { readonly lens: LensView; readonly luck: readonly LuckRow[]; act(change: Change): void };

/**
 * The chance that blocks show a loss of the asked size, the smallest loss that they show, and the odds of the shock's
 * counts.
 */
export function LensPart({ lens, luck, act }: Props) {
  // The answer changes with time, too, and is spoken only to somebody who asks for it.
  const [isAsked, setAsked] = useState(false);
  return (
    <div class="lens">
      <h3>{words.lens.title}</h3>
      <div class="lens-fields" onFocusCapture={() => setAsked(true)} onBlurCapture={() => setAsked(false)}>
        <Field
          name={words.lens.loss}
          value={lens.loss}
          range={lossRange.loss}
          onAsk={(loss) => act(askLoss({ loss }))}
        />
        <Field
          name={words.lens.hours}
          value={lens.hours}
          range={lossRange.hours}
          onAsk={(hours) => act(askLoss({ hours }))}
        />
      </div>
      <output class="lens-answer" aria-live={isAsked ? "polite" : "off"}>
        <RunningText parts={lens.sentence} /> {lens.need}
      </output>
      <table class="lens-table">
        <caption>{words.lens.smallest}</caption>
        <thead>
          <tr>
            {lens.smallest.map(({ after }) => (
              <th key={after} scope="col">
                {after}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {lens.smallest.map(({ after, percent }) => (
              <td key={after}>{percent}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <p class="claims-note">{lens.basis}</p>
      {luck.length === 0 ? null : (
        <>
          <h3>{words.luck.title}</h3>
          <ul class="luck">
            {luck.map(({ key, text, odds }) => (
              <li key={key}>
                <RunningText parts={text} />: {odds}
              </li>
            ))}
          </ul>
          <p class="claims-note">{words.luck.note}</p>
        </>
      )}
    </div>
  );
}

function Field(props: {
  readonly name: string;
  readonly value: number;
  readonly range: readonly [number, number];
  onAsk(value: number): void;
}) {
  const { name, value, range, onAsk } = props;
  return (
    <label class="lens-field">
      <span>{name}</span>
      <input
        type="number"
        inputMode="numeric"
        min={range[0]}
        max={range[1]}
        {...useLiveDraft(value, (event) => {
          const asked = event.currentTarget.valueAsNumber;
          if (Number.isFinite(asked)) onAsk(asked);
        })}
      />
    </label>
  );
}

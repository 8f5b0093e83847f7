import type { DifficultyChart, WithoutView } from "../../display/claims/types.ts";
import { drawWithout } from "../../state/actions.ts";
import type { Change } from "../../state/choices.ts";
import { claimsWords as words } from "../../words/claims.ts";
import type { TextPart } from "../../words/headline.ts";
import { RunningText } from "./Parts.tsx";

type Props = {
  readonly view: WithoutView | null;
  readonly outlook: readonly TextPart[] | null;
  /** Whether the difficulty without the loss is drawn. */
  readonly drawn: boolean;
  act(change: Change): void;
};

/** The retarget after the shock as it was and as it would have been without the loss, and the expected next one. */
export function WithoutPart({ view, outlook, drawn, act }: Props) {
  if (view === null && outlook === null) return null;
  return (
    <div class="without">
      <h3>{words.without.title}</h3>
      {view === null ? null : (
        <>
          <p>
            <RunningText parts={view.happened} /> <RunningText parts={view.asked} />
          </p>
          <Difficulty chart={view.chart} drawn={drawn} act={act} />
          <table class="without-table">
            <caption>{words.without.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.without.lossColumn}</th>
                {view.days.map((days) => (
                  <th key={days} scope="col">
                    {days}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.rows.map(({ loss, cells, asked }) => (
                <tr key={loss} data-asked={asked}>
                  <th scope="row">{loss}</th>
                  {cells.map((cell, index) => (
                    <td key={view.days[index]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p class="claims-note">{view.range}</p>
        </>
      )}
      {outlook === null ? null : (
        <p>
          <RunningText parts={outlook} />
        </p>
      )}
    </div>
  );
}

function Difficulty({ chart, drawn, act }: Pick<Props, "drawn" | "act"> & { readonly chart: DifficultyChart }) {
  const { band } = chart;
  return (
    <>
      <label class="without-switch">
        <input type="checkbox" checked={drawn} onChange={(event) => act(drawWithout(event.currentTarget.checked))} />
        {words.without.switch}
      </label>
      <svg class="difficulty" viewBox="0 0 100 40" preserveAspectRatio="none" role="img" aria-label={chart.label}>
        <defs>
          <pattern id="modelled" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V3" />
          </pattern>
        </defs>
        {chart.begin === null ? null : <path class="difficulty-begin" d={`M${chart.begin} 0V40`} />}
        {drawn ? <rect class="difficulty-without" {...band} fill="url(#modelled)" /> : null}
        <path class="difficulty-line" d={chart.path} />
      </svg>
      <p class="claims-note">{words.without.chartNote(chart.begin !== null)}</p>
    </>
  );
}

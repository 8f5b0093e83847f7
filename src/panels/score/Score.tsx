import type { ExposureContext } from "../../display/exposure/context.ts";
import { type RankRow, type ScoreView, scoreView } from "../../display/score/score.ts";
import type { PlaceCode } from "../../facts/types.ts";
import { showFormula } from "../../state/exposure/actions.ts";
import { weigh, weighAsUsual } from "../../state/weights.ts";
import { scoreWords as words } from "../../words/score/score.ts";
import { TableHead } from "../shared/Columns.tsx";
import { usePage } from "../shared/page.ts";

/** The score: weights, ranking, one country's arithmetic, and how far other sources disagree. */
export function ScorePart({ context }: { readonly context: ExposureContext }) {
  const { act } = usePage();
  const view = scoreView(context, context.frame.choices.formula ?? context.frame.pins[0] ?? null);
  return (
    <>
      <p>{view.text}</p>
      <p class="note">{words.usualNote}</p>
      <WeightSliders view={view} />
      <p class="note">{words.componentNotes}</p>
      <h4>{words.ranking}</h4>
      <Ranking view={view} ask={(place) => act(showFormula(place))} />
      {view.unscored === null ? null : <p class="note">{view.unscored}</p>}
      <p class="note">{view.spanNote}</p>
      {view.formula.length === 0 ? null : (
        <section class="formula" aria-label={words.formulaFor}>
          {view.formula.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      )}
      {view.disagreement === null ? null : (
        <>
          <h4>{words.disagree}</h4>
          <p>{view.disagreement}</p>
          <p class="note">{words.disagreeNote}</p>
        </>
      )}
    </>
  );
}

function WeightSliders({ view }: { readonly view: ScoreView }) {
  const { act } = usePage();
  return (
    <fieldset class="weights">
      <legend>{words.weights}</legend>
      {view.weights.map(({ component, name, weight }) => (
        <label key={component} data-weighs={weight > 0}>
          <span>{name}</span>
          <input
            type="range"
            min="0"
            max="10"
            step="1"
            value={weight}
            aria-label={words.weight(name)}
            onInput={(event) => act(weigh(component, Number(event.currentTarget.value)))}
          />
          <output>{weight}</output>
        </label>
      ))}
      <button type="button" class="pill" disabled={view.isUsual} onClick={() => act(weighAsUsual())}>
        {words.usual}
      </button>
    </fieldset>
  );
}

function Ranking({ view, ask }: { readonly view: ScoreView; readonly ask: (place: PlaceCode) => void }) {
  return (
    <table class="grid ranking" aria-label={words.ranking}>
      <TableHead names={words.rankColumns} />
      <tbody>
        {view.rows.map((row) => (
          <RankLine key={row.code} row={row} chosen={row.code === view.chosen} ask={ask} />
        ))}
      </tbody>
    </table>
  );
}

function RankLine({
  row,
  chosen,
  ask,
}: {
  readonly row: RankRow;
  readonly chosen: boolean;
  readonly ask: (place: PlaceCode) => void;
}) {
  const { span } = row;
  return (
    <tr data-chosen={chosen}>
      <td>{row.rank}</td>
      <th scope="row">
        <button
          type="button"
          aria-label={`${words.formulaFor} ${row.name}`}
          aria-pressed={chosen}
          onClick={() => ask(row.code)}
        >
          {row.name}
        </button>
      </th>
      <td>{row.score}</td>
      <td>{row.exposure}</td>
      <td>
        {span === null ? null : (
          <>
            <svg class="rank-span" viewBox="-3 0 106 10" preserveAspectRatio="none" role="img" aria-label={span.title}>
              <title>{span.title}</title>
              <path class="rank-all" d={`M${span.all[0] - 1},5H${span.all[1] + 1}`} />
              <path class="rank-most" d={`M${span.reasonable[0] - 1},5H${span.reasonable[1] + 1}`} />
              <path class="rank-now" d={`M${span.now},0V10`} />
            </svg>
            <span class="rank-text" aria-hidden="true">
              {span.text}
            </span>
          </>
        )}
      </td>
    </tr>
  );
}

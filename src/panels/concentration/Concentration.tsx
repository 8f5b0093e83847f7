import { Fragment } from "preact";
import type { BandChart } from "../../display/concentration/chart.ts";
import type { ConcentrationView } from "../../display/concentration/concentration-view.ts";
import { countText } from "../../display/format/numbers.ts";
import { chooseLevel } from "../../state/exposure/actions.ts";
import { riskLevels } from "../../state/exposure/words.ts";
import { concentrationWords as words } from "../../words/concentration/concentration.ts";
import { ChartFrame } from "../exposure/ChartFrame.tsx";
import { CellsTable, Figures, Fold } from "../exposure/parts.tsx";
import { usePage } from "../shared/page.ts";

/** Concentration at the moment, through time, and before and after the exodus. */
export function ConcentrationPart({ view, level }: { readonly view: ConcentrationView; readonly level: number }) {
  const { act } = usePage();
  return (
    <>
      {view.text === null ? null : <p>{view.text}</p>}
      <Figures figures={view.figures} />
      <label class="choice">
        {words.level}{" "}
        <select value={level} onChange={(event) => act(chooseLevel(Number(event.currentTarget.value)))}>
          {riskLevels.map((one) => (
            <option key={one} value={one}>
              {one}+
            </option>
          ))}
        </select>
      </label>
      <Bands chart={view.chart} />
      <p class="note">{words.chartNote}</p>
      <Fold title={words.asTable}>
        <p class="note">{words.stepsNote(countText(level))}</p>
        <CellsTable table={view.steps} wrap={true} />
      </Fold>
      {view.exoduses.map(({ table, note, verdict }) => (
        <Fragment key={table.label}>
          <h4>{table.label}</h4>
          <CellsTable table={table} wrap={true} />
          <p class="note">{note}</p>
          <p>{verdict}</p>
        </Fragment>
      ))}
    </>
  );
}

function Bands({ chart }: { readonly chart: BandChart }) {
  return (
    <figure class="exposure-chart">
      <figcaption>{chart.label}</figcaption>
      <ChartFrame label={chart.label} ticks={chart.ticks} years={chart.years}>
        {chart.bands.map(({ key, kind, title, ...box }) => (
          <rect key={key} class="chart-band" data-kind={kind} {...box}>
            <title>{title}</title>
          </rect>
        ))}
        <path class="chart-now" d={`M${chart.now},0V40`} />
      </ChartFrame>
    </figure>
  );
}

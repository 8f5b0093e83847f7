import { type RankChart, ranksCsv, ranksView } from "../../display/backtest/ranks.ts";
import type { ExposureContext } from "../../display/exposure/context.ts";
import { showRanks } from "../../state/exposure/actions.ts";
import { backtestWords as words } from "../../words/backtest/backtest.ts";
import { ChartFrame } from "../exposure/ChartFrame.tsx";
import { CellsTable, Fold } from "../exposure/parts.tsx";
import { Handed } from "../files/Handed.tsx";
import { saveText } from "../files/save.ts";
import { usePage } from "../shared/page.ts";

/** One country's ranks month by month, beside the shutdowns that began there; a button saves those of all countries. */
export function RanksPart({ context }: { readonly context: ExposureContext }) {
  const { act } = usePage();
  const view = ranksView(context, context.frame.choices.ranked);
  return (
    <>
      <h4>{words.ranks}</h4>
      <label class="choice">
        {words.ranksCountry}{" "}
        <select value={view.chosen} onChange={(event) => act(showRanks(event.currentTarget.value))}>
          {view.places.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {view.chart === null ? null : <Ranks chart={view.chart} />}
      <p>{view.text}</p>
      {view.began.length === 0 ? <p class="note">{words.beganNone}</p> : null}
      <ul class="limits">
        {view.began.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
      <p class="note">{words.ranksNote}</p>
      {view.chart === null ? null : (
        <Fold title={words.monthByMonth}>
          <CellsTable table={view.table} />
        </Fold>
      )}
      <p>
        <button type="button" class="pill" onClick={() => saveText(words.ranksFile, ranksCsv(context), "text/csv")}>
          {words.ranksExport}
        </button>{" "}
        <Handed of={words.ranksFile} />
      </p>
    </>
  );
}

function Ranks({ chart }: { readonly chart: RankChart }) {
  return (
    <figure class="exposure-chart" data-tall={true}>
      <figcaption>{chart.label}</figcaption>
      <ChartFrame label={chart.label} ticks={chart.ticks} years={chart.years}>
        <path class="chart-flagged" d={`M0,0H100V${chart.flaggedTo}H0Z`} />
        {chart.events.map(({ key, x, text }) => (
          <path key={key} class="chart-now" d={`M${x},0V40`}>
            <title>{text}</title>
          </path>
        ))}
        {chart.lines.map(({ method, path, name }) => (
          <path key={method} class="chart-rank" data-method={method} d={path}>
            <title>{name}</title>
          </path>
        ))}
      </ChartFrame>
      <ul class="chart-key">
        {chart.lines.map(({ method, name, last }) => (
          <li key={method} data-method={method}>
            {words.keyLast(name, last)}
          </li>
        ))}
      </ul>
    </figure>
  );
}

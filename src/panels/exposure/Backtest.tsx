import { backtestView, type RankChart } from "../../display/exposure/backtest.ts";
import type { ExposureDesk } from "../../display/exposure/desk.ts";
import { hazardWords as words } from "../../words/hazard.ts";
import { GridTable } from "./parts.tsx";

/** The backtest: the plain answer for Kazakhstan first, then hits, misses and false alarms alike. */
export function Backtest({ desk }: { readonly desk: ExposureDesk }) {
  const view = backtestView(desk);
  return (
    <>
      <h4>{words.kazakhstan}</h4>
      {view.kazakhstan.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Ranks chart={view.ranks} />
      <h4>{words.verdicts}</h4>
      <p class="note">{view.intro}</p>
      <GridTable grid={view.verdicts} />
      <p>{view.smallNumber}</p>
      <h4>{words.outcomes}</h4>
      <GridTable grid={view.outcomes} />
      <p class="note">{words.notRankedNote}</p>
      <h4>{words.falseAlarms}</h4>
      <p>{view.falseAlarms}</p>
      <p class="note">{words.limitsBacktest}</p>
    </>
  );
}

function Ranks({ chart }: { readonly chart: RankChart }) {
  return (
    <figure class="exposure-chart">
      <figcaption>{chart.label}</figcaption>
      <div class="chart-body">
        <svg viewBox="0 0 100 40" preserveAspectRatio="none" role="img" aria-label={chart.label}>
          {chart.ranks.map(({ y, text }) => (
            <path key={text} class="chart-line" d={`M0,${y}H100`} />
          ))}
          {chart.lines.map(({ method, path, name }) => (
            <path key={method} class="chart-rank" data-method={method} d={path}>
              <title>{name}</title>
            </path>
          ))}
        </svg>
        <svg class="chart-words" aria-hidden="true">
          {chart.ranks.map(({ y, text }) => (
            <text key={text} x="2" y={`${2.5 * y}%`} dy="-3">
              {text}
            </text>
          ))}
        </svg>
      </div>
      <svg class="chart-axis" aria-hidden="true">
        {chart.months.map(({ x, text }) => (
          <text key={text} x={`${x}%`} y="12">
            {text}
          </text>
        ))}
      </svg>
      <ul class="chart-key">
        {chart.lines.map(({ method, name, last }) => (
          <li key={method} data-method={method}>
            {name}: {last}
          </li>
        ))}
      </ul>
    </figure>
  );
}

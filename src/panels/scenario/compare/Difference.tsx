import type { DifferenceCurve } from "../../../display/scenario/compare/difference.ts";
import { chartBox } from "../../../display/scenario/curve.ts";
import { whatIf as words } from "../../../words/scenario/answer.ts";

const { left, bottom: foot } = chartBox;

/** The first scenario's block interval less the second's, on the time axis of the curve above it. */
export function Difference({ curve }: { readonly curve: DifferenceCurve }) {
  const { width, height, ticks } = curve;
  return (
    <figure class="what-if-chart what-if-difference">
      <figcaption>{curve.title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={curve.label}>
        <rect
          class="what-if-ground"
          x={left}
          y={chartBox.top}
          width={width - left}
          height={height - foot - chartBox.top}
          fill="url(#modelled)"
        />
        {ticks.y.map(({ at, label }) => (
          <g key={label}>
            <path class="what-if-grid" d={`M${left} ${at}H${width}`} />
            <text class="what-if-tick" x={left - 6} y={at + 4} text-anchor="end">
              {label}
            </text>
          </g>
        ))}
        {ticks.x.map(({ at, label }) => (
          <text key={label} class="what-if-tick" x={at} y={height - 4} text-anchor={at > width - 30 ? "end" : "start"}>
            {label}
          </text>
        ))}
        {curve.bands.map(({ key, d }) => (
          <path key={key} class={`what-if-${key}`} d={d} />
        ))}
        <path class="what-if-steady" d={`M${left} ${curve.zero}H${width}`} />
        <path class="what-if-path" d={curve.path} />
        {curve.now === null ? null : <path class="what-if-now" d={`M${curve.now} ${chartBox.top}V${height - foot}`} />}
      </svg>
      {curve.same ? <p class="quiet">{words.compare.same}</p> : <Key runs={curve.bands.length > 0} />}
    </figure>
  );
}

function Key({ runs }: { readonly runs: boolean }) {
  const { key } = words.compare;
  return (
    <ul class="what-if-key">
      <li data-key="path">{key.path}</li>
      {runs ? <li data-key="inner">{key.inner}</li> : null}
      {runs ? <li data-key="outer">{key.outer}</li> : null}
    </ul>
  );
}

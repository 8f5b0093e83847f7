import { curveBox } from "../../../display/scenario/chart/curve.ts";
import type { DifferenceCurve } from "../../../display/scenario/compare/difference.ts";
import { whatIf as words } from "../../../words/scenario/answer.ts";
import { ChartGround } from "../ChartGround.tsx";

const { left, bottom: foot } = curveBox;

/** The first scenario's block interval less the second's, on the time axis of the curve above it. */
export function Difference({ curve }: { readonly curve: DifferenceCurve }) {
  const { width, height, ticks } = curve;
  return (
    <figure class="what-if-chart what-if-difference">
      <figcaption>{curve.title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={curve.label}>
        <ChartGround width={width} height={height} ticks={ticks} />
        {curve.bands.map(({ key, d }) => (
          <path key={key} class={`what-if-${key}`} d={d} />
        ))}
        <path class="what-if-steady" d={`M${left} ${curve.zero}H${width}`} />
        <path class="what-if-path" d={curve.path} />
        {curve.now === null ? null : <path class="what-if-now" d={`M${curve.now} ${curveBox.top}V${height - foot}`} />}
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

import { type Curve, curveBox } from "../../display/scenario/chart/curve.ts";
import { whatIf as words } from "../../words/scenario/answer.ts";
import { ChartGround } from "./ChartGround.tsx";

const { key } = words.curve;

/** The block interval through scenario time: the expected path, the runs as bands, and the path without the shocks. */
export function IntervalChart({
  curve,
  names,
  fan,
}: {
  readonly curve: Curve;
  /** The names of the two scenarios; null without a second one. */
  readonly names: readonly [string, string] | null;
  readonly fan: boolean;
}) {
  return (
    <figure class="what-if-chart">
      <figcaption>{words.curve.title}</figcaption>
      <svg viewBox={`0 0 ${curve.width} ${curve.height}`} role="img" aria-label={curve.label}>
        <defs>
          <pattern id="modelled" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path class="what-if-hatch" d="M0 0V6" />
          </pattern>
        </defs>
        <ChartGround width={curve.width} height={curve.height} ticks={curve.ticks} />
        {curve.bands.map(({ key, d }) => (
          <path key={key} class={`what-if-${key}`} d={d} />
        ))}
        {curve.retargets.map((at) => (
          <path key={at} class="what-if-retarget" d={`M${at} ${curve.height - curveBox.bottom}v-6`} />
        ))}
        <path class="what-if-steady" d={curve.steady} />
        {curve.rival === null ? null : <path class="what-if-rival" d={curve.rival} />}
        <path class="what-if-path" d={curve.path} />
        {curve.stops === null ? null : (
          <text class="what-if-tick" x={curveBox.left - 6} y={curve.stops + 4} text-anchor="end">
            {words.curve.none}
          </text>
        )}
        {curve.now === null ? null : (
          <path class="what-if-now" d={`M${curve.now} ${curveBox.top}V${curve.height - curveBox.bottom}`} />
        )}
      </svg>
      <ul class="what-if-key">
        <li data-key="path">{names === null ? key.path : key.named(names[0])}</li>
        {names === null ? null : <li data-key="rival">{key.named(names[1])}</li>}
        <li data-key="steady">{key.steady}</li>
        {fan ? <li data-key="inner">{key.inner}</li> : null}
        {fan ? <li data-key="outer">{key.outer}</li> : null}
        {fan && names !== null ? <li data-key="other">{key.other(names[1])}</li> : null}
        <li data-key="retarget">{key.retarget}</li>
      </ul>
    </figure>
  );
}

import type { Curve } from "../../display/scenario/curve.ts";
import { whatIf as words } from "../../words/what-if.ts";

/** The block interval through scenario time: the expected path, the runs as bands, what would have been. */
export function Chart({
  curve,
  compared,
  fan,
}: {
  readonly curve: Curve;
  readonly compared: boolean;
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
        <rect
          class="what-if-ground"
          x="44"
          y="8"
          width={curve.width - 44}
          height={curve.height - 28}
          fill="url(#modelled)"
        />
        {curve.ticks.y.map(({ at, label }) => (
          <g key={label}>
            <path class="what-if-grid" d={`M44 ${at}H${curve.width}`} />
            <text class="what-if-tick" x="38" y={at + 4} text-anchor="end">
              {label}
            </text>
          </g>
        ))}
        {curve.ticks.x.map(({ at, label }) => (
          <text
            key={label}
            class="what-if-tick"
            x={at}
            y={curve.height - 4}
            text-anchor={at > curve.width - 30 ? "end" : "start"}
          >
            {label}
          </text>
        ))}
        {curve.bands.map(({ key, d }) => (
          <path key={key} class={`what-if-${key}`} d={d} />
        ))}
        {curve.retargets.map((at) => (
          <path key={at} class="what-if-retarget" d={`M${at} ${curve.height - 20}v-5`} />
        ))}
        <path class="what-if-steady" d={curve.steady} />
        {curve.rival === null ? null : <path class="what-if-rival" d={curve.rival} />}
        <path class="what-if-path" d={curve.path} />
        {curve.now === null ? null : <path class="what-if-now" d={`M${curve.now} 8V${curve.height - 20}`} />}
      </svg>
      <ul class="what-if-key">
        <li data-key="path">{words.curve.key.path}</li>
        <li data-key="steady">{words.curve.key.steady}</li>
        {compared ? <li data-key="rival">{words.curve.key.rival}</li> : null}
        {fan ? <li data-key="inner">{words.curve.key.inner}</li> : null}
        {fan ? <li data-key="outer">{words.curve.key.outer}</li> : null}
        {fan && compared ? <li data-key="other">{words.curve.key.other}</li> : null}
      </ul>
    </figure>
  );
}

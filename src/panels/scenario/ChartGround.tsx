import { type Curve, curveBox } from "../../display/scenario/chart/curve.ts";

/** The hatched ground of a chart of scenario time, with its lines and figures; the curves are drawn over it. */
export function ChartGround({ width, height, ticks }: Pick<Curve, "width" | "height" | "ticks">) {
  const { left, top, bottom } = curveBox;
  return (
    <>
      <rect
        class="what-if-ground"
        x={left}
        y={top}
        width={width - left}
        height={height - top - bottom}
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
    </>
  );
}

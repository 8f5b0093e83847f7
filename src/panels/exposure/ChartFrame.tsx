import type { ComponentChildren } from "preact";

/** A chart in a box of 100 × 40 units with its ticks and years; the box stretches, its text does not. */
export function ChartFrame({
  label,
  ticks,
  years,
  children,
}: {
  readonly label: string;
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
  readonly years: readonly { readonly x: number; readonly text: string }[];
  readonly children: ComponentChildren;
}) {
  return (
    <>
      <div class="chart-body">
        <svg viewBox="0 0 100 40" preserveAspectRatio="none" role="img" aria-label={label}>
          {ticks.map(({ y, text }) => (
            <path key={text} class="chart-line" d={`M0,${y}H100`} />
          ))}
          {children}
        </svg>
        <svg class="chart-words" aria-hidden="true">
          {ticks.map(({ y, text }) => (
            <text key={text} x="2" y={`${2.5 * y}%`} dy="-3">
              {text}
            </text>
          ))}
        </svg>
      </div>
      <svg class="chart-axis" aria-hidden="true">
        {years.map(({ x, text }) => (
          <text key={text} x={`${x}%`} y="1em">
            {text}
          </text>
        ))}
      </svg>
    </>
  );
}

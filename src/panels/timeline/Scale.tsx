import type { ScaleLine } from "../../display/timeline/types.ts";

/** The lines of a chart's value scale with their figures at its right edge. */
export function Scale({ lines }: { readonly lines: readonly ScaleLine[] }) {
  return (
    <>
      {lines.map(({ y, text, rank }) => (
        <g key={text} class="scale" data-rank={rank}>
          <line x1="0" x2="100%" y1={y} y2={y} />
          <text x="100%" dx="7" y={y} dy="4">
            {text}
          </text>
        </g>
      ))}
    </>
  );
}

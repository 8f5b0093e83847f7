import { useMemo } from "preact/hooks";
import type { AxisView } from "../../display/timeline/types.ts";
import { Scale } from "./Scale.tsx";

/**
 * The axis's chart: shares as stacked steps, later estimates as framed columns, the network's line with its band,
 * hatching, retargets and blocks. It has no controls.
 */
export function AxisDrawing({ view }: { readonly view: AxisView }) {
  const areas = useMemo(() => <Areas areas={view.areas} />, [view.areas]);
  const columns = useMemo(() => <EstimateColumns columns={view.columns} />, [view.columns]);
  const line = useMemo(() => <Line view={view} />, [view.line, view.blocks]);
  const names = useMemo(() => <Words view={view} />, [view.areas, view.columns, view.hatches, view.retargets]);
  return (
    <svg class="chart" aria-hidden="true">
      <defs>
        <pattern id="axis-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V7" />
        </pattern>
        <pattern id="column-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <path d="M0 0V5" />
        </pattern>
      </defs>
      {view.hatches.map(({ x, width }) => (
        <rect key={x} class="hatched" x={x} width={width} height="100%" fill="url(#axis-hatch)" />
      ))}
      {areas}
      {columns}
      <rect class="now" x={view.now.x} width={view.now.width} height="100%" />
      {view.ticks.map(({ x }) => (
        <line key={x} class="grid" x1={x} x2={x} y1="0" y2="100%" />
      ))}
      {line}
      {view.unknown === null ? null : <Unknown unknown={view.unknown} />}
      {names}
    </svg>
  );
}

function Areas({ areas }: { readonly areas: AxisView["areas"] }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 1000 100" preserveAspectRatio="none" width="100%" height="100%">
      {areas.map(({ place, tone, path }) => (
        <path key={place} class="area" data-tone={tone} d={path} />
      ))}
    </svg>
  );
}

/** Estimates, hatched and framed: one by another method must not look like a continuation of the monthly map. */
function EstimateColumns({ columns }: { readonly columns: AxisView["columns"] }) {
  return (
    <g>
      {columns.map(({ id, x, width, areas }) => (
        <g key={id}>
          <Areas areas={areas} />
          <rect class="column" x={x} width={width} height="100%" fill="url(#column-hatch)" />
        </g>
      ))}
    </g>
  );
}

function Line({ view }: { readonly view: AxisView }) {
  if (view.line === null) return null;
  const { path, daily, modelled, band, scale } = view.line;
  return (
    <g>
      <svg aria-hidden="true" viewBox="0 0 1000 100" preserveAspectRatio="none" width="100%" height="100%">
        <path class="band" d={band} />
        <path class="line-edge" d={path} />
        <path class="line" d={path} />
        <path class="line line-daily" d={daily} />
        <path class="line line-modelled" d={modelled} />
        {view.blocks === null ? null : (
          <svg aria-hidden="true" viewBox="0 0 1000 100" preserveAspectRatio="none" y="92" width="1000" height="8">
            <path class="blocks" d={view.blocks} />
          </svg>
        )}
      </svg>
      <Scale lines={scale} />
    </g>
  );
}

function Words({ view }: { readonly view: AxisView }) {
  return (
    <g>
      {[...view.areas, ...view.columns.flatMap(({ areas }) => areas)].map(({ place, name, tone, label }, index) =>
        label === null ? null : (
          <text
            key={`${place} ${index}`}
            class="area-name"
            data-tone={tone}
            x={label.x}
            y={label.y}
            dy="4"
            text-anchor="middle"
          >
            {name}
          </text>
        ),
      )}
      {view.hatches.map(({ x, text }) =>
        text === null ? null : (
          <text key={x} class="hatch-note" x={x} dx="8" y="100%" dy="-8">
            {text}
          </text>
        ),
      )}
      {view.retargets.map(({ x, text, minor, crowded, late, modelled }) => (
        <g key={x} class="retarget" data-minor={minor} data-crowded={crowded} data-late={late} data-modelled={modelled}>
          <line x1={x} x2={x} y1="0" y2="100%" />
          <text x={x} dx="4" y={view.step === "hour" ? "88%" : "10"}>
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}

/** With known then, the hatched part after the moment. */
function Unknown({ unknown: { x, width, text } }: { readonly unknown: NonNullable<AxisView["unknown"]> }) {
  return (
    <g>
      <rect class="unknown" x={x} width={width} height="100%" fill="url(#axis-hatch)" />
      <text class="hatch-note" x={x} dx="12" y="50%">
        {text}
      </text>
    </g>
  );
}

/** The strip of stated connectivity; nothing without statements. */
export function Strip({ view }: { readonly view: AxisView }) {
  if (view.strip.length === 0) return null;
  return (
    <svg class="strip" aria-hidden="true">
      {view.strip.map(({ x, width, state, title }) => (
        <rect key={x} data-tone={state} x={x} width={width} height="100%">
          <title>{title}</title>
        </rect>
      ))}
    </svg>
  );
}

/** The calendar under the chart. */
export function Ticks({ view }: { readonly view: AxisView }) {
  return (
    <svg class="ticks" aria-hidden="true">
      {view.ticks.map(({ x, text, minor }) => (
        <text key={x} x={x} y="14" text-anchor="middle" data-minor={minor}>
          {text}
        </text>
      ))}
    </svg>
  );
}

import { useMemo } from "preact/hooks";
import { besideRetarget } from "../../display/timeline/scale.ts";
import type { AxisView } from "../../display/timeline/types.ts";
import { Scale } from "./Scale.tsx";

const box = { viewBox: "0 0 1000 100", preserveAspectRatio: "none", width: "100%", height: "100%" } as const;

/**
 * The axis's charts, each in a row of its own: shares with later estimates, hashrate, blocks, retargets, price. They
 * have no controls.
 */
export function AxisDrawing({ view }: { readonly view: AxisView }) {
  const shares = useMemo(() => <Shares view={view} />, [view.areas, view.columns]);
  const line = useMemo(() => <Line view={view} />, [view.line]);
  const retargets = useMemo(() => <Retargets view={view} />, [view.step, view.retargets]);
  const words = useMemo(() => <SharesWords view={view} />, [view.areas, view.gaps]);
  const foot = useMemo(() => <Foot view={view} />, [view.blocks, view.price]);
  return (
    <>
      {view.step === "hour" ? null : <Row id="shares" view={view} inside={shares} />}
      <Row id="hashrate" view={view} inside={line} />
      {view.step === "hour" ? null : words}
      {view.unknown === null || view.unknown.text === "" ? null : (
        <svg class="chart axis-words" data-row="hashrate" aria-hidden="true">
          <text class="gap-note" x={view.unknown.x} dx="12" y="50%" dy="4">
            {view.unknown.text}
          </text>
        </svg>
      )}
      {retargets}
      {foot}
    </>
  );
}

/** A chart of the axis with the calendar's lines, the step of the moment and what was not known. */
function Row({ id, view, inside }: { readonly id: "shares" | "hashrate"; view: AxisView; inside: preact.JSX.Element }) {
  return (
    <div class="axis-plot" data-row={id}>
      <RowName text={view.words.rows[id]} title={id === "hashrate" ? view.line?.caption : undefined} />
      <svg class="chart" aria-hidden="true">
        {view.ticks.map(({ x }) => (
          <line key={x} class="grid" x1={x} x2={x} y1="0" y2="100%" />
        ))}
        {inside}
        <rect class="now" x={view.now.x} width={view.now.width} height="100%" />
        {view.unknown === null ? null : (
          <rect class="unknown" x={view.unknown.x} width={view.unknown.width} height="100%" />
        )}
      </svg>
    </div>
  );
}

/** The name of a row, beside it. */
export function RowName({ text, title }: { readonly text: string; readonly title?: string | undefined }) {
  return (
    <span class="row-name" title={title ?? text} aria-hidden="true">
      {text}
    </span>
  );
}

/** Shares as stacked steps, and later estimates as narrow framed columns. */
function Shares({ view: { areas, columns } }: { readonly view: AxisView }) {
  return (
    <g>
      {areas.length === 0 && columns.length === 0 ? null : <SharesScale />}
      <svg aria-hidden="true" {...box}>
        {areas.map(({ place, tone, path }) => (
          <path key={place} class="area" data-tone={tone} d={path} />
        ))}
      </svg>
      {columns.map(({ id, x, parts }) => (
        <svg key={id} class="column" aria-hidden="true" x={x}>
          {parts.map(({ place, tone, y, height }) => (
            <rect key={place} class="area" data-tone={tone} x="-5" width="10" y={y} height={height} />
          ))}
          <rect class="column-frame" x="-5.5" width="11" height="100%" />
        </svg>
      ))}
    </g>
  );
}

/** The names of the areas, and in words what there is no map of, above the needle, which must not cross them. */
function SharesWords({ view: { areas, gaps } }: { readonly view: AxisView }) {
  return (
    <div class="axis-words" data-row="shares">
      <svg class="chart" aria-hidden="true">
        {areas.map(({ place, name, tone, label }) =>
          label === null ? null : (
            <g key={place} class="area-name" data-tone={tone}>
              <text x={label.x} y={label.y} dy="4" text-anchor="middle">
                {name}
              </text>
            </g>
          ),
        )}
        {gaps.map(({ x, text }) => (
          <text key={x} class="gap-note" x={x} dx="6" y="50%" dy="4">
            {text}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** The scale of shares at the left edge. */
function SharesScale() {
  return (
    <g class="shares-scale">
      <text x="0" dx="-6" y="0" dy="9" text-anchor="end">
        100 %
      </text>
      <text x="0" dx="-6" y="100%" dy="-1" text-anchor="end">
        0
      </text>
      <text class="shares-range" x="0" dx="-5" y="50%" dy="4" text-anchor="end">
        0–100 %
      </text>
    </g>
  );
}

function Line({ view }: { readonly view: AxisView }) {
  if (view.line === null) return null;
  const { path, daily, modelled, band, scale } = view.line;
  return (
    <g>
      <Scale lines={scale} />
      <svg aria-hidden="true" {...box}>
        <path class="band" d={band} />
        <path class="line" d={path} />
        <path class="line line-daily" d={daily} />
        <path class="line line-modelled" d={modelled} />
      </svg>
    </g>
  );
}

/** Retargets as bars up and down, the largest with their size; by the hour all in words, which no line crosses. */
function Retargets({ view: { step, retargets, bars, words } }: { readonly view: AxisView }) {
  return (
    <div class="axis-plot" data-row="retargets">
      <RowName text={words.rows.retargets} />
      <svg class="chart" aria-hidden="true">
        {step === "hour" ? null : <line class="grid" x1="0" x2="100%" y1="50%" y2="50%" />}
        <svg aria-hidden="true" {...box}>
          <path class="retarget-bars" d={bars.dated} />
          <path class="retarget-bars" data-modelled="" d={bars.modelled} />
        </svg>
        {retargets.map(({ x, text, anchor, modelled }) => (
          <g key={x} class="retarget" data-modelled={modelled}>
            <text
              x={x}
              dx={anchor === "end" ? -besideRetarget[step] : besideRetarget[step]}
              y="50%"
              dy="4"
              text-anchor={anchor}
            >
              {text}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

/** The blocks of a span of hours, and the price on a scale of its own. */
function Foot({ view: { blocks, price, words } }: { readonly view: AxisView }) {
  return (
    <>
      {blocks === null ? null : (
        <div class="axis-plot" data-row="blocks">
          <RowName text={words.rows.blocks} />
          <svg class="chart" aria-hidden="true" {...box}>
            <path class="blocks" d={blocks} />
          </svg>
        </div>
      )}
      {price === null ? null : (
        <div class="axis-plot axis-price" data-row="price">
          <RowName text={words.rows.price} title={price.text} />
          <svg class="chart" aria-hidden="true" {...box}>
            <path d={price.path} />
          </svg>
        </div>
      )}
    </>
  );
}

/** The strip of stated connectivity; nothing without statements. */
export function Strip({ view }: { readonly view: AxisView }) {
  if (view.strip.length === 0) return null;
  return (
    <div class="axis-plot" data-row="internet">
      <RowName text={view.words.rows.internet} />
      <svg class="strip" aria-hidden="true">
        {view.strip.map(({ x, width, state, title }) => (
          <rect key={x} data-tone={state} x={x} width={width} height="100%">
            <title>{title}</title>
          </rect>
        ))}
      </svg>
    </div>
  );
}

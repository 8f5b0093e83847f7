import "./pair.css";
import type { Pair, PairChart, PairRow } from "../../display/card/pair.ts";
import { nearestStop, type Spark } from "../../display/card/spark.ts";
import { moveTo, pin } from "../../state/actions.ts";
import { pairWords as words } from "../../words/card/pair.ts";
import { usePage } from "../shared/page.ts";
import { SourceLink } from "../shared/SourceLink.tsx";
import { SparkCurve } from "./Sparkline.tsx";

/** Two pinned countries as one table: label, first, second, difference, with both curves of a figure on one scale. */
export function PairTable({ pair }: { readonly pair: Pair }) {
  const { words: page, act } = usePage();
  return (
    <div class="pair" data-long={pair.hasLongWords}>
      <p class="pair-pins">
        {pair.cards.map(({ code, title }) => (
          <button
            key={code}
            type="button"
            class="pill"
            onClick={() => {
              act(pin(code));
              document.getElementById("map")?.focus();
            }}
          >
            {page.unpinName(title)} <span aria-hidden="true">×</span>
          </button>
        ))}
      </p>
      <table class="pair-table" aria-label={pair.label}>
        <caption>{pair.caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{words.figure}</span>
            </th>
            {pair.cards.map(({ code, title }, index) => (
              <th key={code} scope="col" data-side={index}>
                {title}
              </th>
            ))}
            <th scope="col">{words.difference}</th>
          </tr>
        </thead>
        {pair.rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </table>
    </div>
  );
}

function Row({ row }: { readonly row: PairRow }) {
  const { words: page } = usePage();
  return (
    <tbody>
      <tr>
        <th scope="row">{row.label}</th>
        {row.values.map((value, index) => (
          <td key={index} data-has-value={row.hasValue[index]}>
            {value}
          </td>
        ))}
        <td class="pair-difference" title={row.why === "" ? undefined : row.why}>
          {row.difference}
          {row.why === "" ? null : <span class="unseen"> {row.why}</span>}
        </td>
      </tr>
      <tr class="pair-more">
        <td colSpan={4}>
          {row.chart === null ? null : <Curves chart={row.chart} />}
          {row.standings.map(({ who, text, source }) => (
            <p key={who}>
              {text}{" "}
              {source === null ? null : (
                <SourceLink source={source} of={who === "" ? row.label : `${who}, ${row.label}`}>
                  {page.sourceLink}
                </SourceLink>
              )}
            </p>
          ))}
        </td>
      </tr>
    </tbody>
  );
}

/** Both curves in one box; a pointer that moves over it moves the moment. */
function Curves({ chart }: { readonly chart: PairChart }) {
  const { act } = usePage();
  const sparks = chart.sparks.filter((spark): spark is Spark => spark !== null);
  const now = sparks.find((spark) => spark.now !== null)?.now ?? null;
  const onPointerMove = (event: PointerEvent & { readonly currentTarget: SVGSVGElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const stops = sparks.flatMap((spark) => spark.stops).sort((one, other) => one.x - other.x);
    const at = nearestStop({ stops }, (event.clientX - box.left) / box.width);
    if (at !== null) act(moveTo(at));
  };
  return (
    <div class="pair-chart">
      <svg
        class="spark"
        viewBox="0 0 100 30"
        preserveAspectRatio="none"
        role="img"
        aria-label={chart.label}
        onPointerMove={onPointerMove}
      >
        <path class="spark-base" d="M0,2H100M0,29.5H100" />
        {chart.sparks.map((spark, index) =>
          spark === null ? null : (
            <g key={index} data-side={index}>
              <SparkCurve spark={spark} />
            </g>
          ),
        )}
        {now === null ? null : <path class="spark-now" d={`M${now},0V30`} />}
      </svg>
      <span class="pair-high" aria-hidden="true">
        {chart.high}
      </span>
      <span class="pair-high pair-zero" aria-hidden="true">
        {chart.low}
      </span>
      <span class="pair-years" aria-hidden="true">
        <span>{chart.years[0]}</span>
        <span>{chart.years[1]}</span>
      </span>
    </div>
  );
}

import "./close-up.css";
import { useEffect } from "preact/hooks";
import { closeUp } from "../../../display/timeline/close-up/close-up.ts";
import type { AxisView, ClaimMark } from "../../../display/timeline/types.ts";
import { axis as words } from "../../../words/timeline/axis.ts";
import { ClaimCard } from "../../claims/Claims.tsx";
import { usePage } from "../../shared/page.ts";
import { WindowChoice } from "../Window.tsx";

/** The cards of the claims that share a mark. */
function ClaimCards({ claim }: { readonly claim: ClaimMark }) {
  const { facts, retry } = usePage();
  // In years the blocks are loaded with the first card that shows a verdict.
  useEffect(() => {
    if (facts.blocks.state === "waiting") retry("blocks");
  }, [facts.blocks.state]);
  // The claim that the link names comes first.
  const cards = claim.cards.toSorted((a, b) => Number(b.open) - Number(a.open));
  return (
    <>
      {cards.map((card) => (
        <div key={card.id} class="mark-claim">
          <p class="quiet">
            {words.quantities[card.kind]}, {card.label}
          </p>
          <ClaimCard claim={card} />
        </div>
      ))}
    </>
  );
}

/** The face of a mark of claims: how many they are, or the verdict's glyph for a single one. */
function ClaimFace({ claim: { quantity, tone, glyph, count } }: { readonly claim: ClaimMark }) {
  return (
    <span class="claim-face" data-kind={quantity} data-tone={tone} aria-hidden="true">
      <span>{count === "" ? glyph : count}</span>
    </span>
  );
}

/** The names of the lanes of claims, beside them. */
function LaneNames({ view: { step, marks } }: { readonly view: AxisView }) {
  if (!marks.some(({ shape }) => shape === "claim")) return null;
  const names = step === "month" ? [words.lanes.all] : words.lanes.each;
  return (
    <ul class="claim-lanes" aria-hidden="true">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

/** Over the chart: the seams between two series, and the expected next retarget, modelled. */
function Over({ view: { seams, outlook, step } }: { readonly view: AxisView }) {
  // Above or below the sizes of retargets: these stand at the top by the day, at the foot by the hour.
  const height = step === "hour" ? "12" : "78%";
  return (
    <svg class="axis-over" aria-hidden="true">
      {seams.map(({ x, before, after }) => (
        <g key={x} class="seam">
          <line x1={x} x2={x} y1="0" y2="100%" />
          <text x={x} dx="-6" y={height} text-anchor="end">
            {before}
          </text>
          <text x={x} dx="6" y={height}>
            {after}
          </text>
        </g>
      ))}
      {outlook === null ? null : (
        <g class="outlook">
          <line class="outlook-range" x1={outlook.from} x2={outlook.to} y1="62%" y2="62%" />
          <line x1={outlook.x} x2={outlook.x} y1="46%" y2="92%" />
          <circle cx={outlook.x} cy="62%" r="4" />
          {(["text", "short"] as const).map((length) => (
            <text
              key={length}
              class={`outlook-${length}`}
              x={outlook.x}
              dx={outlook.anchor === "end" ? -9 : 9}
              y="62%"
              dy="4"
              text-anchor={outlook.anchor}
            >
              {outlook[length]}
            </text>
          ))}
        </g>
      )}
    </svg>
  );
}

/** The price under the chart, apart from it and on a scale of its own. */
function Price({ view: { price } }: { readonly view: AxisView }) {
  if (price === null) return null;
  return (
    <>
      <svg viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
        <path d={price.path} />
      </svg>
      <span class="axis-price-text" data-length="text">
        {price.text}
      </span>
      <span class="axis-price-text" data-length="short">
        {price.short}
      </span>
      <span class="axis-price-name">{words.priceName}</span>
    </>
  );
}

/** The close-up: the functions and components for days, hours and claims, fetched as one file. */
export const closeUpPanels = {
  closeUp,
  WindowChoice,
  ClaimCards,
  ClaimFace,
  LaneNames,
  Over,
  Price,
  /** The accessible name of the marks of single readings. */
  readings: words.readings.name,
};

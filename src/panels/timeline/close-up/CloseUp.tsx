import { across } from "../../../display/timeline/scale.ts";
import { useFile } from "../../shared/page.ts";
import "./close-up.css";
import "./cards.css";
import { closeUp } from "../../../display/timeline/close-up/close-up.ts";
import { markKeyOf } from "../../../display/timeline/close-up/mark-key.ts";
import { widestGap, wordsPlace } from "../../../display/timeline/close-up/words-place.ts";
import type { AxisView, ClaimMark, OutlookMark } from "../../../display/timeline/types.ts";
import { axis as words } from "../../../words/timeline/axis.ts";
import { ClaimCard } from "../../claims/Claims.tsx";
import { WindowChoice } from "../Window.tsx";
import { FoldedList } from "./FoldedList.tsx";
import { GhostNeedle } from "./GhostNeedle.tsx";
import { MarkCard } from "./MarkCard.tsx";

/** The cards of the claims that share a mark. */
function ClaimCards({ claim }: { readonly claim: ClaimMark }) {
  // In years the blocks are loaded with the first card that shows a verdict.
  useFile("blocks");
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
function ClaimFace({
  claim: { quantity, tone, glyph, count },
}: {
  readonly claim: Pick<ClaimMark, "quantity" | "tone" | "glyph" | "count">;
}) {
  return (
    <span class="claim-face" data-kind={quantity} data-tone={tone} aria-hidden="true">
      <span>{count === "" ? glyph : count}</span>
    </span>
  );
}

/** The names of the lanes of claims, beside them. */
function LaneNames({ view: { step, marks } }: { readonly view: AxisView }) {
  if (!marks.some(({ shape }) => shape === "claim")) return null;
  if (step !== "hour") return null;
  return (
    <ul class="claim-lanes" aria-hidden="true">
      {words.lanes.each.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

/** Over the chart: the seams between two series, and, in the row of retargets, the expected next one, modelled. */
function Over({ view }: { readonly view: AxisView }) {
  return (
    <>
      <Seams seams={view.seams} />
      {view.outlook === null ? null : (
        <Outlook outlook={view.outlook} retargets={view.retargets} slider={view.slider} />
      )}
    </>
  );
}

function Seams({ seams }: Pick<AxisView, "seams">) {
  return (
    <svg class="axis-over" aria-hidden="true">
      {seams.map(({ x, before, after }) => (
        <g key={x} class="seam">
          <line x1={x} x2={x} y1="0" y2="100%" />
          <text x={x} dx="-6" y="100%" dy="-3" text-anchor="end">
            {before}
          </text>
          <text x={x} dx="6" y="100%" dy="-3">
            {after}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The next retarget, with its words where nothing crosses them. */
function Outlook({
  outlook,
  retargets,
  slider: { position },
}: Pick<AxisView, "retargets" | "slider"> & { readonly outlook: OutlookMark }) {
  const placeOf = (length: "text" | "short" | "narrow" | "phone") => wordsPlace(length, outlook, retargets, position);
  const whole = placeOf("text");
  // A narrow axis has the short words, and a wide one where the whole ones have no room.
  const places = [
    { on: "wide", side: whole ?? placeOf("short"), text: whole ? outlook.text : outlook.short },
    { on: "narrow", side: placeOf("narrow"), text: outlook.short },
    { on: "phone", side: placeOf("phone"), text: outlook.shortest },
  ];
  return (
    <svg class="axis-over outlook" aria-hidden="true">
      <line class="outlook-range" x1={outlook.from} x2={outlook.to} y1="50%" y2="50%" />
      <line x1={outlook.x} x2={outlook.x} y1="0" y2="100%" />
      <circle cx={outlook.x} cy="50%" r="4" />
      {places.map(({ on, side, text }) =>
        side === undefined ? null : (
          <text
            key={on}
            class={`outlook-${on}`}
            x={across(side.units)}
            dx={side.anchor === "end" ? -9 : 9}
            y="50%"
            dy="4"
            text-anchor={side.anchor}
          >
            {text}
          </text>
        ),
      )}
    </svg>
  );
}

/** Units of the box that a letter of the words of the verdicts takes, and those that stay free. */
const letter = 9.5;
const free = 40;

/** The verdicts that are on the axis, in the widest free part of a lane of claims, each once; nothing without room. */
function VerdictLane({ marks }: { readonly marks: AxisView["marks"] }) {
  const own = marks.filter(({ shape }) => shape === "claim");
  const text = verdictsOf(own)
    .map(({ glyph, finding }) => `${glyph}\u00a0${finding}`)
    .join("   ");
  const widest = widestGap(own);
  if (widest === null || text === "" || widest.width < text.length * letter + free) return null;
  return (
    <svg class="verdict-lane" aria-hidden="true">
      <text x={across(widest.from)} dx="16" y={widest.y} dy="4">
        {text}
      </text>
    </svg>
  );
}

/** The verdicts whose signs are drawn on the axis. A mark of several claims shows their number instead of a sign. */
function verdictsOf(marks: AxisView["marks"]) {
  const shown = marks.flatMap(({ claim }) => (claim === null || claim.count !== "" ? [] : [claim]));
  const found = shown.flatMap(({ tone, cards }) =>
    cards.flatMap(({ verdicts }) => verdicts.filter((one) => one.tone === tone)),
  );
  return [...new Map(found.map((one) => [one.tone, one])).values()];
}

/** The key to the marks on the axis: each kind once, drawn as the axis draws it, with its word. */
function MarkKey({ marks }: { readonly marks: AxisView["marks"] }) {
  return (
    <>
      {markKeyOf(marks).map(({ text, face, mark }) => (
        <span key={text} class="key-entry">
          {face === null ? (
            <span class="key-mark" data-shape={mark.shape} data-tone={mark.tone} aria-hidden="true" />
          ) : (
            <ClaimFace claim={face} />
          )}
          {text}
        </span>
      ))}
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
  FoldedList,
  GhostNeedle,
  MarkCard,
  MarkKey,
  VerdictLane,
  /** The accessible name of the marks of single readings. */
  readings: words.readings.name,
};

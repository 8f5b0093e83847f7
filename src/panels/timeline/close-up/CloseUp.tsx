import { across, laneMiddle } from "../../../display/timeline/scale.ts";
import { useFile } from "../../shared/page.ts";
import "./close-up.css";
import "./cards.css";
import { closeUp } from "../../../display/timeline/close-up/close-up.ts";
import { markKeyOf } from "../../../display/timeline/close-up/mark-key.ts";
import { wordsPlace } from "../../../display/timeline/close-up/words-place.ts";
import type { AxisView, ClaimMark, OutlookMark } from "../../../display/timeline/types.ts";
import { axis as words } from "../../../words/timeline/axis.ts";
import { ClaimCard } from "../../claims/Claims.tsx";
import { RowName } from "../Chart.tsx";
import { WindowChoice } from "../Window.tsx";
import { ClaimFace } from "./ClaimFace.tsx";
import { GhostNeedle } from "./GhostNeedle.tsx";
import { MarkCard } from "./MarkCard.tsx";
import { marksNear, OpenList } from "./OpenList.tsx";
import { Presses } from "./Presses.tsx";
import { VerdictLane } from "./VerdictLane.tsx";

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

/** The names of the lanes of claims by the hour, beside them; one name where the claims have one lane, as on a phone. */
function LaneNames({ view: { step, marks, words: all } }: { readonly view: AxisView }) {
  const claims = marks.filter(({ shape }) => shape === "claim");
  if (claims.length === 0 || step !== "hour") return null;
  if (claims.some(({ y }) => y === laneMiddle(0, 1))) return <RowName text={all.rows.claims} />;
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
        <Outlook outlook={view.outlook} retargets={view.retargets} slider={view.slider} width={view.width} />
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

/** The next retarget, with the longest of its words that nothing crosses; without any where none has room. */
function Outlook({
  outlook,
  retargets,
  slider: { position },
  width,
}: Pick<AxisView, "retargets" | "slider" | "width"> & { readonly outlook: OutlookMark }) {
  const [place] = [outlook.text, outlook.short, outlook.shortest].flatMap((text) => {
    const side = wordsPlace(text, outlook, retargets, position, width);
    return side === undefined ? [] : [{ text, ...side }];
  });
  return (
    <svg class="axis-over outlook" aria-hidden="true">
      <line class="outlook-range" x1={outlook.from} x2={outlook.to} y1="50%" y2="50%" />
      {outlook.inSpan ? (
        <>
          <line x1={outlook.x} x2={outlook.x} y1="0" y2="100%" />
          <circle cx={outlook.x} cy="50%" r="4" />
        </>
      ) : null}
      {place === undefined ? null : (
        <text x={across(place.units)} dx={place.anchor === "end" ? -9 : 9} y="50%" dy="4" text-anchor={place.anchor}>
          {place.text}
        </text>
      )}
    </svg>
  );
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
  GhostNeedle,
  MarkCard,
  MarkKey,
  OpenList,
  Presses,
  marksNear,
  VerdictLane,
  /** The accessible name of the marks of single readings. */
  readings: words.readings.name,
};

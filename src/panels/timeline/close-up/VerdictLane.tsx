import { verdictShown } from "../../../display/timeline/close-up/claims.ts";
import { widestGap } from "../../../display/timeline/close-up/words-place.ts";
import { across, textWidth, unitsIn } from "../../../display/timeline/scale.ts";
import type { AxisView } from "../../../display/timeline/types.ts";
import { ClaimFace } from "./ClaimFace.tsx";

/** Pixels from the middle of a mark of a claim to words beside it. */
const besideClaim = 16;

/**
 * The verdicts that are on the axis, each once: in the widest free part of a lane of claims, nothing without room; on a
 * phone below the lane, where marks share their claims and most show a number instead of a sign.
 */
export function VerdictLane({ view: { marks, width } }: { readonly view: AxisView }) {
  const own = marks.filter(({ shape }) => shape === "claim");
  return (
    <>
      <WordsInGap own={own} width={width} />
      <VerdictWords own={own} />
    </>
  );
}

function WordsInGap({ own, width }: { readonly own: AxisView["marks"]; readonly width: number }) {
  const text = verdictsOf(own.filter(({ claim }) => claim?.count === ""))
    .map(({ glyph, finding }) => `${glyph}\u00a0${finding}`)
    .join("   ");
  const widest = widestGap(own);
  if (widest === null || text === "" || widest.width < unitsIn(textWidth(text, width) + 2 * besideClaim, width))
    return null;
  return (
    <svg class="verdict-lane" aria-hidden="true">
      <text x={across(widest.from)} dx={besideClaim} y={widest.y} dy="4">
        {text}
      </text>
    </svg>
  );
}

function VerdictWords({ own }: { readonly own: AxisView["marks"] }) {
  const found = verdictsOf(own);
  if (found.length === 0) return null;
  return (
    <p class="verdict-words" aria-hidden="true">
      {found.map(({ tone, glyph, finding }) => (
        <span key={tone}>
          <ClaimFace claim={{ quantity: "pool-loss", tone, glyph, count: "" }} /> {finding}
        </span>
      ))}
    </p>
  );
}

/** The verdicts of the claims of these marks, each once. */
function verdictsOf(marks: AxisView["marks"]) {
  const found = marks.flatMap(({ claim }) => claim?.cards ?? []).map(verdictShown);
  return [...new Map(found.map((one) => [one.tone, one])).values()];
}

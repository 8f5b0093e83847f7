import type { ClaimMark } from "../../../display/timeline/types.ts";

/** The face of a mark of claims: how many they are, or the verdict's glyph for a single one. */
export function ClaimFace({
  claim: { quantity, tone, glyph, count },
}: {
  readonly claim: Pick<ClaimMark, "quantity" | "tone" | "glyph" | "count">;
}) {
  return (
    <span class="claim-face" data-kind={quantity} data-tone={tone} data-wide={count.length > 1} aria-hidden="true">
      <span>{count === "" ? glyph : count}</span>
    </span>
  );
}

import type { Ghost } from "../../../display/timeline/types.ts";

/** The line under the pointer with its moment, above all else. */
export function GhostNeedle({ ghost: { x, anchor, text, block } }: { readonly ghost: Ghost }) {
  const shift = anchor === "end" ? -6 : 6;
  return (
    <svg class="needles ghost" aria-hidden="true">
      <line x1={x} x2={x} y1="0" y2="100%" />
      <text x={x} dx={shift} y="11" text-anchor={anchor}>
        {text}
      </text>
      {block === "" ? null : (
        <text x={x} dx={shift} y="25" text-anchor={anchor}>
          {block}
        </text>
      )}
    </svg>
  );
}

import type { Ghost } from "../../../display/timeline/types.ts";

/** The line under the pointer with its moment, above all else; its words have a ground, since they lie over names. */
export function GhostNeedle({ ghost: { x, anchor, text, block } }: { readonly ghost: Ghost }) {
  return (
    <div class="ghost" aria-hidden="true">
      <svg class="needles" aria-hidden="true">
        <line x1={x} x2={x} y1="0" y2="100%" />
      </svg>
      <p class="ghost-words" data-anchor={anchor} style={{ left: x }}>
        <span>{text}</span>
        {block === "" ? null : <span>{block}</span>}
      </p>
    </div>
  );
}

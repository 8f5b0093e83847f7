import type { Fan } from "../../display/scenario/types.ts";

/**
 * The fan that `draw` draws; null as soon as it is no longer wanted. Another request of the page may end a drawing, which
 * then resolves to null: it is asked for again. Rejects where the drawing fails.
 */
export async function drawnFan(draw: () => Promise<Fan | null>, isWanted: () => boolean): Promise<Fan | null> {
  while (isWanted()) {
    const fan = await draw();
    if (fan !== null) return fan;
  }
  return null;
}

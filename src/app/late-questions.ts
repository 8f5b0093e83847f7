import { answerOf } from "../display/scenario/answer.ts";
import type { Cell } from "../kit/cell.ts";
import type { Page } from "../panels/shared/page.ts";
import { noteOf } from "../state/link/link.ts";

/**
 * Adds the question of a link to the unread parts named over the map, if the simulator refuses it once its figures have
 * come. Otherwise only the What if tab would say so.
 */
export function nameRefused(page: Cell<Page>): void {
  const isDone = () => {
    const { facts, axis, frame, dropped } = page.get();
    const { scenario } = frame.choices.asked;
    if ([facts.network, facts.hashrate, facts.risk].some(({ state }) => state !== "ready")) return false;
    const note = noteOf("sc", scenario);
    if (answerOf(facts, axis, scenario, frame.choices).state !== "refused" || dropped.includes(note)) return true;
    page.set({ ...page.get(), dropped: [...dropped, note] });
    return true;
  };
  if (isDone()) return;
  const stop = page.subscribe(() => {
    if (isDone()) stop();
  });
}

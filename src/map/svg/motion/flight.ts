import { flight } from "../../aim.ts";
import { between, type Viewport } from "../viewport.ts";

/** What a flight tells: each viewport on its way, the last one too, and its end. */
interface Flown {
  look(viewport: Viewport): void;
  landed(): void;
}

/**
 * Flies from one viewport to another, slow at both ends; at once where the visitor wants less motion. Returns a function
 * that stops the flight where it is.
 */
export function fly(from: Viewport, to: Viewport, { look, landed }: Flown): () => void {
  const start = performance.now();
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  let next = 0;
  const step = (now: number) => {
    const t = still ? 1 : Math.min(1, Math.max(0, (now - start) / flight));
    look(t === 1 ? to : between(from, to, t * t * (3 - 2 * t)));
    if (t < 1) next = requestAnimationFrame(step);
    else landed();
  };
  step(start);
  return () => cancelAnimationFrame(next);
}

import { flight } from "../../aim.ts";
import { between, type Viewport } from "../viewport.ts";
import type { MotionListener } from "./motion.ts";

/** What a flight tells: each viewport on its way, the last one too, and its end. */
interface Flown {
  look(viewport: Viewport): void;
  landed(): void;
}

/** The flights of a picture, of which one runs at a time. */
export class Flights {
  /** The end of the running flight, from which another press of a zoom button goes on; null without a flight. */
  goal: Viewport | null = null;
  private readonly motion: MotionListener;
  private stop = () => {};
  constructor(motion: MotionListener) {
    this.motion = motion;
  }

  /** Begins a flight in the place of the running one. */
  begin(from: Viewport, to: Viewport, { look, landed }: Flown): void {
    this.stop();
    this.motion.moved();
    this.motion.hold("flight");
    this.goal = to;
    this.stop = fly(from, to, {
      look,
      landed: () => {
        this.end();
        landed();
      },
    });
  }

  /** Ends the running flight where it is. */
  end(): void {
    this.stop();
    this.goal = null;
    this.motion.release("flight");
  }
}

/**
 * Flies from one viewport to another, slow at both ends; at once where the visitor wants less motion. Returns a function
 * that stops the flight where it is.
 */
function fly(from: Viewport, to: Viewport, { look, landed }: Flown): () => void {
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

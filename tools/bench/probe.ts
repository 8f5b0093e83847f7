/** What a page notes of itself while it loads, in milliseconds from the start of the navigation. */
export interface Notes {
  /** The first frame with both content and shapes of countries in the document; null for a page without such shapes. */
  mapPainted: number | null;
  /** WebGL has drawn the whole map. */
  canvas: number | null;
  /** An arrow key on the slider has repainted the SVG map. */
  usable: number | null;
  /** Main-thread time beyond 50 ms, over all long tasks. */
  blocking: number;
}

declare global {
  interface Window {
    benchNotes?: Notes;
    /** One step of time, on the pages that the bench builds itself. */
    benchStep?: (step: number) => void;
  }
}

/** Runs in the page before its own scripts; stands alone, since it travels as text. With `press` it keeps trying the slider. */
export function takeNotes(press: boolean): void {
  const notes: Notes = { mapPainted: null, canvas: null, usable: null, blocking: 0 };
  window.benchNotes = notes;
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) notes.blocking += Math.max(0, task.duration - 50);
  }).observe({ type: "longtask", buffered: true });
  new MutationObserver(() => {
    if (document.documentElement.dataset["map"] === "webgl") notes.canvas ??= performance.now();
  }).observe(document, { subtree: true, attributeFilter: ["data-map"] });

  let shapes: number | null = null;
  const lookForShapes = (now: number) => {
    if (document.querySelector("path[data-fill]") !== null) shapes ??= now;
    const paint = performance.getEntriesByName("first-contentful-paint")[0];
    if (shapes !== null && paint !== undefined) notes.mapPainted = Math.max(shapes, paint.startTime);
    else requestAnimationFrame(lookForShapes);
  };
  requestAnimationFrame(lookForShapes);
  if (!press) return;

  const presses = setInterval(() => {
    const key = { key: "ArrowLeft", code: "ArrowLeft", bubbles: true, cancelable: true };
    document.querySelector('input[type="range"][aria-label="Time"]')?.dispatchEvent(new KeyboardEvent("keydown", key));
  }, 50);
  new MutationObserver((changes) => {
    const repainted = changes.some(
      ({ target, oldValue }) => target instanceof SVGPathElement && target.dataset["fill"] !== oldValue,
    );
    if (!repainted || notes.usable !== null) return;
    clearInterval(presses);
    notes.usable = performance.now();
  }).observe(document, { subtree: true, attributeFilter: ["data-fill"], attributeOldValue: true });
}

/** Median main-thread milliseconds of a step of time. */
export interface StepCost {
  /** Until the scripts that it started have ended. */
  readonly script: number;
  /** The same and the frame that is drawn after it. */
  readonly drawn: number;
}

/** Takes steps of time, by the page's own `benchStep` or by the slider; null without either. Stands alone, as above. */
export async function stepCost(steps: number): Promise<StepCost | null> {
  const slider = document.querySelector('input[type="range"][aria-label="Time"]');
  const { benchStep } = window;
  if (slider === null && benchStep === undefined) return null;
  const key = { key: "ArrowLeft", code: "ArrowLeft", bubbles: true, cancelable: true };
  const act = benchStep ?? (() => slider?.dispatchEvent(new KeyboardEvent("keydown", key)));
  const scripts: number[] = [];
  const drawings: number[] = [];
  for (let step = 1; step <= steps; step += 1) {
    const started = performance.now();
    act(step);
    // What the page put off to microtasks belongs to the step.
    await null;
    const script = performance.now() - started;
    const drawing = await new Promise<number>((drawn) => {
      requestAnimationFrame(() => {
        const before = performance.now();
        const channel = new MessageChannel();
        channel.port1.onmessage = () => drawn(performance.now() - before);
        channel.port2.postMessage(null);
      });
    });
    scripts.push(script);
    drawings.push(script + drawing);
  }
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(steps / 2)] ?? Number.NaN;
  return { script: middle(scripts), drawn: middle(drawings) };
}

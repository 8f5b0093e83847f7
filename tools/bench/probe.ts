/** What a page records while it loads, in ms from the start of the navigation. */
export interface Notes {
  /** The first frame with content and shapes of countries in the document; null for a page without such shapes. */
  mapPainted: number | null;
  /** The first frame with any content. */
  painted: number | null;
  /** When WebGL had drawn the whole map; null if never. */
  canvas: number | null;
  /** When an arrow key on the slider first repainted the SVG map; null if never. */
  usable: number | null;
  /** When the page said that all that it shows is there (`data-ready=all`); null where it never says so. */
  ready: number | null;
  /** Total blocking time: the time of all long tasks beyond 50 ms each. */
  blocking: number;
}

declare global {
  interface Window {
    benchNotes?: Notes;
    /** Makes one step of time; on pages that the bench builds itself. */
    benchStep?: (step: number) => void;
    /** Whether the picture has countries; on the bare page. */
    benchDraws?: () => boolean;
  }
}

/**
 * Runs in the page before its own scripts and records its `Notes`. With `press` it presses the slider until the map
 * reacts. It is sent as text and may use nothing outside itself.
 */
export function takeNotes(press: boolean): void {
  const notes: Notes = { mapPainted: null, painted: null, canvas: null, usable: null, ready: null, blocking: 0 };
  window.benchNotes = notes;
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) notes.blocking += Math.max(0, task.duration - 50);
  }).observe({ type: "longtask", buffered: true });
  new MutationObserver(() => {
    const { map, ready } = document.documentElement.dataset;
    if (map === "webgl") notes.canvas ??= performance.now();
    if (ready === "all") notes.ready ??= performance.now();
  }).observe(document, { subtree: true, attributeFilter: ["data-map", "data-ready"] });

  let shapes: number | null = null;
  const lookForShapes = (now: number) => {
    if (document.querySelector("path[data-fill]") !== null) shapes ??= now;
    const paint = performance.getEntriesByName("first-contentful-paint")[0];
    if (paint !== undefined) notes.painted = paint.startTime;
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

/** The median cost of a step of time on the main thread, ms. */
export interface StepCost {
  /** Until its scripts have ended. */
  readonly script: number;
  /** Until the next frame is drawn. */
  readonly drawn: number;
}

/**
 * Measures steps of time, made with the page's own `benchStep` or with the slider; null without either. It is sent as
 * text and may use nothing outside itself.
 */
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
    // Work that the page deferred to microtasks belongs to the step.
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

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

/** Median main-thread milliseconds of a step of time, drawing included; runs in the page and stands alone. */
export async function stepCost(steps: number): Promise<number | null> {
  const slider = document.querySelector('input[type="range"][aria-label="Time"]');
  const { bareStep } = window;
  if (slider === null && bareStep === undefined) return null;
  const key = { key: "ArrowLeft", code: "ArrowLeft", bubbles: true, cancelable: true };
  const act = (step: number) => (bareStep ? bareStep(step) : slider?.dispatchEvent(new KeyboardEvent("keydown", key)));
  const costs: number[] = [];
  for (let step = 0; step < steps; step += 1) {
    const started = performance.now();
    act(step);
    // What the page put off to microtasks belongs to the step.
    await null;
    const acted = performance.now();
    const drawing = await new Promise<number>((drawn) => {
      requestAnimationFrame(() => {
        const before = performance.now();
        const channel = new MessageChannel();
        channel.port1.onmessage = () => drawn(performance.now() - before);
        channel.port2.postMessage(null);
      });
    });
    costs.push(acted - started + drawing);
  }
  return costs.sort((a, b) => a - b)[Math.floor(steps / 2)] ?? null;
}

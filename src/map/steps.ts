import { nextTask } from "../kit/cell.ts";

/** Work in parts: it yields between two parts, and returns its answer. */
export type Steps<Answer> = Generator<undefined, Answer>;

/** The time after which work in several tasks gives way to what a visitor does, ms. */
const longest = 8;

/** The answer of work in parts, done at once. */
export function finished<Answer>(steps: Steps<Answer>): Answer {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The answer of work in parts, done in tasks of about 8 ms, so that the page answers between them. */
export async function inTasks<Answer>(steps: Steps<Answer>): Promise<Answer> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < longest) continue;
    await nextTask();
    began = performance.now();
  }
}

import { scenarioForm as words } from "../../words/scenario/form.ts";

/** Why a scenario was refused, a line for each problem; nothing without problems. */
export function Problems({
  problems,
  title = words.problems,
  close = null,
}: {
  readonly problems: readonly string[];
  readonly title?: string;
  readonly close?: (() => void) | null;
}) {
  if (problems.length === 0) return null;
  return (
    <div class="what-if-problems" role="alert">
      <p>{title}</p>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      {close === null ? null : (
        <button type="button" class="source-link" onClick={close}>
          {words.close}
        </button>
      )}
    </div>
  );
}

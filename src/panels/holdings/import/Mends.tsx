import type { MendView } from "../../../display/holdings/import/mends.ts";
import { importWords as words } from "../../../words/holdings/import.ts";

/** The refused cells, each with a field to rewrite it; its text is read again at each keystroke. */
export function Mends({
  views,
  more,
  write,
}: {
  readonly views: readonly MendView[];
  readonly more: string | null;
  readonly write: (cells: readonly string[], text: string) => void;
}) {
  if (views.length === 0) return null;
  return (
    <section aria-label={words.refusedRows}>
      <h3>{words.refusedRows}</h3>
      <p class="note">{words.refusedNote}</p>
      <ul class="import-mends">
        {views.map((view) => (
          <Mend key={view.key} view={view} write={write} />
        ))}
      </ul>
      {more === null ? null : <p class="note">{more}</p>}
    </section>
  );
}

function Mend(props: { readonly view: MendView; readonly write: (cells: readonly string[], text: string) => void }) {
  const { view, write } = props;
  const said = `mend-${view.key.replaceAll(/\W/g, "-")}`;
  return (
    <li data-right={view.isRight}>
      <div>
        <strong>{view.title}</strong> <span class="note">{view.column}</span>
      </div>
      <input
        type="text"
        aria-label={view.label}
        aria-invalid={!view.isRight}
        aria-describedby={said}
        value={view.value}
        onInput={(event) => write(view.cells, event.currentTarget.value)}
      />
      <span id={said} class={view.isRight ? "import-right" : "import-ask"}>
        {view.said}
      </span>
      {view.choices.length === 0 ? null : (
        <span class="import-choices">
          {view.choices.map((choice) => (
            <button key={choice.write} type="button" class="pill" onClick={() => write(choice.cells, choice.write)}>
              {choice.label}
            </button>
          ))}
        </span>
      )}
    </li>
  );
}

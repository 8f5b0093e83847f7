import { useState } from "preact/hooks";
import type { StyleView } from "../../../display/holdings/import/style.ts";
import { importWords as words } from "../../../words/holdings/import.ts";

/** The choice of the file's decimal sign, with the question or the decision. */
export function StyleChoice({
  view,
  choose,
}: {
  readonly view: StyleView;
  readonly choose: (style: StyleView["options"][number]["style"]) => void;
}) {
  return (
    <fieldset class="import-question" data-open={view.chosen === null}>
      <legend>{words.style}</legend>
      <p>{view.text}</p>
      {view.options.map(({ style, label }) => (
        <label key={style}>
          <input type="radio" name="import-style" checked={style === view.chosen} onChange={() => choose(style)} />{" "}
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** The share of the file's sites that the visitor owns, %; empty for all of it. */
export function Share({ value, put }: { readonly value: number | null; readonly put: (share: number | null) => void }) {
  return (
    <>
      <ShareField label={words.share} value={value} put={put} />
      <p class="note">{words.shareNote}</p>
    </>
  );
}

/** A field for a share in %; a text that is not a share is marked invalid and gives null. */
export function ShareField({
  label,
  value,
  put,
}: {
  readonly label: string;
  readonly value: number | null;
  readonly put: (share: number | null) => void;
}) {
  const [text, setText] = useState(value === null ? "" : String(value));
  return (
    <label class="share-field">
      {label}{" "}
      <input
        type="text"
        inputMode="decimal"
        aria-invalid={text.trim() !== "" && partOf(text) === null}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          put(partOf(event.currentTarget.value));
        }}
      />
    </label>
  );
}

/** Reads a share in %, above 0 and up to 100: `0.5`, `0,5` and `0.5 %` as 0.5; null for any other text. */
function partOf(text: string): number | null {
  const found = /^\s*(\d{1,3}(?:[.,]\d+)?|[.,]\d+)\s*%?\s*$/.exec(text);
  const value = found === null ? Number.NaN : Number((found[1] ?? "").replace(",", "."));
  return value > 0 && value <= 100 ? value : null;
}

import { useState } from "preact/hooks";
import { shortDay } from "../../../display/format/dates.ts";
import { fieldOf, spanBetween } from "../../../display/take/film/subjects.ts";
import type { Span } from "../../../kit/time.ts";
import { stepOf } from "../../../state/step.ts";
import { filmWords as words } from "../../../words/take/film.ts";
import { usePage } from "../../shared/page.ts";

/** The first and the last day, or hour, of a film within limits; null is chosen where the fields hold no span. */
export function Times({ limits, choose }: { readonly limits: Span; choose(span: Span | null): void }) {
  const { words: page } = usePage();
  const byHour = stepOf(limits) === "hour";
  const [fields, setFields] = useState({ from: fieldOf(limits.from, byHour), to: fieldOf(limits.to, byHour) });
  const isWrong = spanBetween(fields.from, fields.to, limits) === null;
  const field = (which: "from" | "to") => (
    <label class="take-field">
      {words[which]}
      {byHour ? ` (${words.utc})` : ""}
      <input
        type={byHour ? "datetime-local" : "date"}
        value={fields[which]}
        min={fieldOf(limits.from, byHour)}
        max={fieldOf(limits.to, byHour)}
        aria-invalid={isWrong}
        onInput={({ currentTarget }) => {
          const next = { ...fields, [which]: currentTarget.value };
          setFields(next);
          choose(spanBetween(next.from, next.to, limits));
        }}
      />
    </label>
  );
  return (
    <>
      {field("from")}
      {field("to")}
      {isWrong ? (
        <p role="alert">{words.badTimes(shortDay(limits.from, page.locale), shortDay(limits.to, page.locale))}</p>
      ) : null}
    </>
  );
}

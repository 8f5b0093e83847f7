import type { TargetedEvent } from "preact";
import { useState } from "preact/hooks";

type FieldEvent = TargetedEvent<HTMLInputElement>;

/**
 * The properties of a field that keeps what the visitor is typing until the entry is finished, by Enter or when the
 * focus leaves; then `finish` takes it, and the field shows `value` again. With `value` alone the field would be reset
 * whenever the page is drawn anew, for example when the runs of a scenario arrive, and the entry would be lost.
 */
export function useDraft(value: string | number, finish: (event: FieldEvent) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  return {
    value: draft ?? value,
    onInput: (event: FieldEvent) => setDraft(event.currentTarget.value),
    onChange: (event: FieldEvent) => {
      setDraft(null);
      finish(event);
    },
    onBlur: () => setDraft(null),
  };
}

/** As `useDraft`, for a field whose entry `typed` takes at each letter; until the focus leaves, the field shows the entry. */
export function useLiveDraft(value: string | number, typed: (event: FieldEvent) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  return {
    value: draft ?? value,
    onInput: (event: FieldEvent) => {
      setDraft(event.currentTarget.value);
      typed(event);
    },
    onBlur: () => setDraft(null),
  };
}

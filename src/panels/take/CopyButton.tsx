import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { copyText } from "../../kit/clipboard.ts";
import { takeWords as words } from "../../words/take/take.ts";

/**
 * A button that copies a text and says so; where the browser gives no clipboard, it chooses the text in its field, so
 * that one key copies it.
 */
export function CopyButton({
  label,
  text,
  field,
}: {
  readonly label: string;
  readonly text: string;
  readonly field: RefObject<HTMLInputElement | null> | RefObject<HTMLTextAreaElement | null>;
}) {
  const [said, setSaid] = useState("");
  useEffect(() => setSaid(""), [text]);
  const copy = async () => {
    if (await copyText(text)) return setSaid(words.copied);
    field.current?.focus();
    field.current?.select();
    setSaid(words.notCopied);
  };
  return (
    <>
      <button type="button" class="pill" onClick={() => void copy()}>
        {label}
      </button>
      <output>{said}</output>
    </>
  );
}
